"""French typography, and the one helper for inclusive forms.

Spaces follow the Lexique des règles typographiques en usage à l’Imprimerie nationale: thin
no-break space (U+202F) before ``; ! ?``, no-break space (U+00A0) before ``:`` and inside « ».
Inclusive forms follow decisions/0004: what eyes read, what a screen reader says, what search finds.
"""

import os
import re

NBSP, NNBSP, DOT = "\u00a0", "\u202f", "\u00b7"
_SPACES = f"[ {NBSP}{NNBSP}]"
_DIGITS = "0123456789"
_UNITS = (
    "s|min|h|€|%|mm|cm|m|mots?|minutes?|secondes?|heures?|jours?|semaines?|mois|ans?"
    "|personnes?|conversations?|points?|questions?"
)
# (signs, pattern, replacement): a rule is tried on a text that holds one of its signs; most hold none.
_RULES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (".", re.compile(r"\.\.\."), "…"),
    ("'", re.compile("'"), "’"),
    ('"“', re.compile(r'["“]([^"“”]+)["”]'), r"«\1»"),
    ("«", re.compile(f"«{_SPACES}*"), f"«{NBSP}"),
    ("»", re.compile(f"{_SPACES}*»"), f"{NBSP}»"),
    (";!?", re.compile(f"(?<=[^\\s({NBSP}{NNBSP}!?]){_SPACES}*(?=[;!?](?:\\W|$))"), NNBSP),
    (":", re.compile(f"(?<=[^\\s:]){_SPACES}*:(?=\\s|$|[{NBSP}{NNBSP}])"), f"{NBSP}:"),
    (_DIGITS, re.compile(rf"(?<=\d){_SPACES}(?=\d{{3}}\b)"), NNBSP),
    ("€%", re.compile(rf"(?<=\d){_SPACES}*(?=[€%])"), NBSP),
    (_DIGITS, re.compile(rf"(?<=\d){_SPACES}(?=(?:{_UNITS})\b)"), NBSP),
    ("–—", re.compile(rf"{_SPACES}(?=[–—]{_SPACES})"), NBSP),
    ("+", re.compile(rf"\b([JH]){_SPACES}?\+{_SPACES}?(?=\d)"), r"\1+"),  # whole, « J+7 » is never broken (UAX 14)
)
_ADDRESS = re.compile(r"https?://\S+")
_STAND_IN = "\ue000"  # a private character, where an address stands while its neighbours are set
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
INCLUSIVE = re.compile(r"\((?P<masculine>[^\s()|*<][^()|*<]*)\|(?P<feminine>[^\s()|*<][^()|*<]*)\)")


def typeset(text: str) -> str:
    """Return ``text`` with French spaces, apostrophes, quotation marks and ellipses; addresses stay as they are."""
    addresses = _ADDRESS.findall(text) if "://" in text else []
    if addresses:
        text = _ADDRESS.sub(_STAND_IN, text)
    for signs, pattern, replacement in _RULES:
        for sign in signs:
            if sign in text:
                text = pattern.sub(replacement, text)
                break
    for address in addresses:
        text = text.replace(_STAND_IN, address, 1)
    return text


def long_date(iso: str) -> str:
    """Return ``2026-11-22`` as it is written: 22 novembre 2026 (the first of a month is « 1er »)."""
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{'1er' if day == 1 else day}{NBSP}{_MONTHS.split()[month - 1]} {year}"


def short_form(masculine: str, feminine: str) -> str:
    """Return the form for eyes, with a single middle dot: ``prêt·e``, ``acteur·rices``.

    Words that share no beginning (``il``, ``elle``) are both written out.
    """
    stem = os.path.commonprefix([masculine, feminine])
    if not stem:
        return spoken_form(masculine, feminine)
    ending = feminine[len(stem) :]
    head = masculine[:-1] if masculine.endswith("s") and feminine.endswith("s") and masculine != stem else masculine
    return f"{head}{DOT}{ending}"


def spoken_form(masculine: str, feminine: str) -> str:
    """Return the words for ears: ``prêt ou prête``; plurals are joined, the feminine first."""
    if masculine[-1] in "sx" and feminine.endswith("s"):
        return f"{feminine} et {masculine}"
    return f"{masculine} ou {feminine}"
