"""What an editor meant by a number, a date, a yes or a no written another way: told, and shown as we read it."""

import re
from calendar import monthrange

from .french import NBSP, NNBSP, long_date

_SPACED = re.compile(f"[+-]?[0-9]{{1,3}}(?:[ _{NBSP}{NNBSP}'’][0-9]{{3}})+")
_DECIMAL = re.compile(r"([+-]?[0-9]+)[.,][0-9]+")
_SCIENTIFIC = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?e[+-]?[0-9]+", re.I)
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/. -]([0-9]{1,2})[/. -]([0-9]{1,2})")
_NO = ("no", "n", "off", "false", "faux", "0")


def number(typed: str) -> tuple[str, str]:
    """Return what a whole number looks like, as against ``typed``, and the number that may have been meant."""
    digits = re.sub("[^0-9-]", "", typed)[:9]
    if typed.lower().lstrip("+-") in (".inf", ".nan", "inf", "nan", "infinity"):
        return "un nombre fini : entier, en chiffres", "3"
    if re.fullmatch("[+-]?[0-9]{10,}", typed):
        return "un nombre entier de neuf chiffres au plus, que tout ordinateur calcule sans erreur", "100"
    if _SPACED.fullmatch(typed):
        return "un nombre entier, en chiffres : sans espace ni signe entre eux", digits
    if whole := _DECIMAL.fullmatch(typed):
        return "un nombre entier : sans virgule ni point", whole[1].lstrip("+")
    if _SCIENTIFIC.fullmatch(typed):
        return "un nombre entier, tous ses chiffres écrits", "1000"
    if re.fullmatch(f"[+-]?[0-9]{{1,9}}[ {NBSP}{NNBSP}]?[%€]", typed):
        return f"un nombre entier, en chiffres : sans « {typed[-1]} »", digits
    if clock := re.fullmatch("([0-9]{1,3}):([0-9]{2})", typed):
        seconds = 60 * int(clock[1]) + int(clock[2])
        return "un nombre entier, en chiffres ; une durée, tout en secondes", str(seconds)
    if re.fullmatch(r"\+[0-9]{1,9}", typed):
        return "un nombre entier, en chiffres : sans « + »", digits
    return "un nombre entier, en chiffres", "3"


def day(typed: str) -> tuple[str, str]:
    """Return what is wrong with a day (nothing where it is no day at all), and the day that may have been meant."""
    found = _YEAR_FIRST.fullmatch(typed)
    day_first = _DAY_FIRST.fullmatch(typed)
    parts = found.groups() if found else (day_first.groups()[::-1] if day_first else ())
    if not parts:
        return "", "2026-11-22"
    year, month, of_month = (int(part) for part in parts)
    if not (year and 1 <= month <= 12):
        return f" ; il n’y a pas de mois {month}" if year else " ; il n’y a pas d’année 0", "2026-11-22"
    last = monthrange(year, month)[1]
    iso = f"{year:04}-{month:02}-{min(max(of_month, 1), last):02}"
    if 1 <= of_month <= last:
        return "", iso
    named = long_date(iso).replace(NBSP, " ").split(" ", 1)[1]
    return f" ; le {of_month} {named} n’existe pas", iso


def yes_or_no(typed: str) -> str:
    """Return ``oui`` or ``non``: the one that ``typed`` says in another way; ``oui`` where it says neither."""
    return "non" if typed.lower() in _NO else "oui"
