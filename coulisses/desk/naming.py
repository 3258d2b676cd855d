"""Names: without accents, as ids are written; the id that a title suggests."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection

_LONGEST = 40  # characters; ``model.base.ID_PATTERN`` allows one more
_SMALL = re.compile(  # the words that an id does without
    r"(?:aux?|avec|dans|[dmls]es|du|elles?|en|est|et|ils?|je|l[ae]|leurs?|m[ao]n?|nous|on|ou|par|pas|pour|qu[ei]|s[ao]n?"
    r"|sur|tu|une?|vous|ce|de|[acdjlmnstyà]|qu|se|me|te)"
)
_WORDS = 4


def bare(text: str) -> str:
    """Return a text in small letters without accents, for whoever types or sorts without them."""
    spread = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae"))
    return "".join(sign for sign in spread if not unicodedata.combining(sign)).casefold()


def suggested_id(text: str, siblings: Collection[str], taken: Collection[str]) -> str:
    """Return an id made from a text, with the first word that most ``siblings`` share, and not ``taken``."""
    words = re.findall(r"[a-z0-9]+", bare(text))
    words = [word for word in words if not _SMALL.fullmatch(word)] or words or ["entree"]
    head = _shared_head(siblings)
    words = [*head, *[word for word in words if word not in head][:_WORDS]]
    if not words[0][0].isalpha():
        words.insert(0, "n")
    while len("-".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    return free_id("-".join(words)[:_LONGEST], taken)


def free_id(name: str, taken: Collection[str]) -> str:
    """Return an id that is not ``taken``: this one, else with a number after it."""
    number, free = 2, name
    while free in taken:
        free, number = f"{name[: _LONGEST - 3]}-{number}", number + 1
    return free


def _shared_head(siblings: Collection[str]) -> list[str]:
    """The first words of their ids, where more than half of them share these: ``faux-pas-…``, ``mot-…``."""
    head: list[str] = []
    while True:
        longer = Counter(tuple(name.split("-")[: len(head) + 1]) for name in siblings if name.count("-") > len(head))
        (shared, count), *_ = longer.most_common(1) or [((), 0)]
        if count < 3 or 2 * count <= len(siblings):
            return head
        head = list(shared)
