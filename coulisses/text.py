"""The text fields of the content: bold, italic, ``[words](page:anchor)``, inclusive forms.

Any other markup is escaped: for HTML, and for the Markdown the text is going to stand in.
"""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape

from .french import INCLUSIVE, short_form, spoken_form, typeset

LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s]*)\)")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)")
_EMPHASIS = re.compile(r"\*(?=\S)((?:[^*<]|<strong>[^*<]*</strong>)+?)(?<=\S)\*")  # never across a tag
_TAG = re.compile(r"</?(?:strong|em)>")
_MARKDOWN = re.compile(r"[\\`*_\[\]{}#|~^]")
_ADDRESS = re.compile(r"(\]\([^()\s]*\))")


def links(text: str) -> Iterator[str]:
    """Yield the target of every link of a text field."""
    if "](" in text:
        yield from (match["target"] for match in LINK.finditer(text))


def to_html(text: str, url: Callable[[str], str]) -> str:
    """Render a text field as inline HTML, safe inside Markdown; ``url`` turns a reference into an address."""
    text = _typeset_around_addresses(text)
    parts: list[str] = []
    end = 0
    for link in LINK.finditer(text) if "](" in text else ():
        parts.append(_inline(text[end : link.start()]))
        parts.append(f'<a href="{escape(url(link["target"]))}">{_inline(link["words"])}</a>')
        end = link.end()
    parts.append(_inline(text[end:]))
    return "".join(parts)


def to_plain(text: str) -> str:
    """Render a text field as words alone: for titles, attributes and files."""
    text = LINK.sub(lambda link: link["words"], _typeset_around_addresses(text))
    if "*" in text:
        text = unescape(_TAG.sub("", _emphasised(escape(text))))
    return INCLUSIVE.sub(lambda form: spoken_form(form["masculine"], form["feminine"]), text)


def _typeset_around_addresses(text: str) -> str:
    if "](" not in text:
        return typeset(text)
    return "".join(part if index % 2 else typeset(part) for index, part in enumerate(_ADDRESS.split(text)))


def _inline(text: str) -> str:
    html = escape(text)
    if "*" in html:
        html = _emphasised(html)
    if "|" in html:
        html = INCLUSIVE.sub(_inclusive_html, html)
    return _MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", html) if _MARKDOWN.search(html) else html


def _emphasised(html: str) -> str:
    return _EMPHASIS.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", html))


def _inclusive_html(form: re.Match[str]) -> str:
    short = short_form(form["masculine"], form["feminine"])
    spoken = spoken_form(form["masculine"], form["feminine"])
    if short == spoken:
        return spoken
    return (
        f'<span class="incl"><span aria-hidden="true">{short}</span>'
        f'<span class="sr" data-search-exclude>{spoken}</span></span>'
    )
