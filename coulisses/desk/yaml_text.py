"""Plain data → lines of YAML as an editor would have typed them; the guide's own reader is the judge of quotes."""

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping

from ..problems import ContentError
from ..source import Data, read

Quotes = frozenset[str]

_WIDTH = 120  # a longer text is folded over several lines
_NAME = re.compile(r"[a-z0-9][a-z0-9:/-]*")
_LINE_BREAKS = {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}  # as YAML writes them; the three we may meet in a text
_VALUE = re.compile(r" +(?P<dash>- )?(?:(?P<key>\w+):(?: |$))?(?P<value>.*)")
_HARD_SPACES = ("\u00a0", "\u202f")


def entry_lines(entry: Mapping[str, Data], indent: int, quotes: Quotes = frozenset()) -> list[str]:
    """An element of a list, its dash ``indent`` spaces in; ``quotes`` holds the keys whose texts always get them."""
    first, *others = mapping_lines(entry, indent + 2, quotes)
    return [f"{' ' * indent}- {first[indent + 2 :]}", *others]


def mapping_lines(entry: Mapping[str, Data], indent: int, quotes: Quotes = frozenset()) -> list[str]:
    """Keys and values, one under the other."""
    return [line for key, value in entry.items() for line in pair_lines(key, value, indent, quotes)]


def pair_lines(key: str, value: Data, indent: int, quotes: Quotes = frozenset()) -> list[str]:
    """A key and its value: a list of names on one line, any other list one dash a line."""
    head = f"{' ' * indent}{key}:"
    if isinstance(value, dict):
        return [head, *mapping_lines(value, indent + 2, quotes)]
    if isinstance(value, str):
        return _text_lines(f"{head} ", value, indent + 2, key in quotes)
    names = f"{head} [{', '.join(map(str, value))}]"
    if len(names) <= _WIDTH and all(isinstance(each, str) and _NAME.fullmatch(each) for each in value):
        return [names]
    return [head, *(line for each in value for line in _element_lines(key, each, indent + 2, quotes))]


def quoted(text: str) -> str:
    """A text between double quotes, that YAML reads back as it is."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_LINE_BREAKS.get(sign, sign) for sign in text) + '"'


def _element_lines(key: str, value: Data, indent: int, quotes: Quotes) -> list[str]:
    if isinstance(value, dict):
        return entry_lines(value, indent, quotes)
    return _text_lines(f"{' ' * indent}- ", str(value), indent + 2, key in quotes)


def quoted_keys(lines: Iterable[str]) -> Quotes:
    """The keys whose texts a file puts between quotes more often than not; a single word needs none."""
    habit: Counter[str] = Counter()
    key = ""
    for line in lines:
        pair = _VALUE.fullmatch(line)
        if pair and (pair["dash"] or pair["key"]):  # else it continues a text
            key = pair["key"] or key
            if " " in pair["value"]:
                habit[key] += (line[pair.start("value")] == '"') - (line[pair.start("value")] not in "\"'>|[")
    return frozenset(key for key, count in habit.items() if count > 0)


def _text_lines(head: str, text: str, indent: int, quotes: bool) -> list[str]:
    written = text if _stays(text) and not (quotes and " " in text) else quoted(text)
    if len(head) + len(written) <= _WIDTH:
        return [head + written]
    return _folded(head, text, indent) or [head + quoted(text)]


def _stays(text: str) -> bool:
    """Tell whether a text without quotes is read back as it is, whether after a key or after a dash."""
    if not text or text != text.strip() or "\n" in text or any(sign in text for sign in _LINE_BREAKS):
        return False
    if _NAME.fullmatch(text) and ":" not in text:
        return True
    try:
        return read("essai", f"key: {text}\nlist:\n  - {text}\n".encode()).data == {"key": text, "list": [text]}
    except ContentError:
        return False


def _folded(head: str, text: str, indent: int) -> list[str]:
    """The text under ``>-``, or nothing where folding would change it."""
    lines = textwrap.wrap(
        text,
        _WIDTH - indent,
        expand_tabs=False,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    )
    exact = " ".join(lines) == text and not any(line.startswith((" ", *_HARD_SPACES)) for line in lines)
    if not exact or any(sign in text for sign in _LINE_BREAKS):
        return []
    return [f"{head}>-", *(" " * indent + line for line in lines)]
