"""What comes out of the printer: the words of each sheet with their places, and its ink."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property

from playwright.sync_api import Page
from pypdfium2 import PdfDocument, PdfPage

MILLIMETRE = 72 / 25.4  # PDF points
MARGIN = 12.0  # millimetres around all ink: A4 and Letter then share 186 × 255 mm, which any printer reaches
_DOTS = 0.5  # pixels a point
_HYPHENS = dict.fromkeys(map(ord, "-\u2010\u2011\u00ad\x02\ufffe"))  # however a PDF says one at the end of a line


def squeezed(text: str) -> str:
    """Undo what a PDF does to words: ligatures, line ends, hyphens, spaces."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_HYPHENS).split())


@dataclass(frozen=True)
class Sheet:
    """One sheet. Places are in millimetres from its top; ``foot`` is what the foot of each sheet says."""

    page: PdfPage
    foot: str

    @cached_property
    def _letters(self) -> list[tuple[str, float, float]]:
        """Each letter, in the order of printing, with the top and the bottom of its line."""
        text = self.page.get_textpage()
        height = self.page.get_height()
        found = []
        for at, sign in enumerate(text.get_text_range()):
            for letter in squeezed(sign):
                _, bottom, _, top = text.get_charbox(at, loose=True)
                found.append((letter, (height - top) / MILLIMETRE, (height - bottom) / MILLIMETRE))
        return found

    @cached_property
    def text(self) -> str:
        """Every word, squeezed, the foot included."""
        return "".join(letter for letter, _, _ in self._letters)

    def says_its_foot(self, address: str) -> bool:
        """Tell whether the sheet says what the site is, where this page is, and how it may be shared."""
        return all(word in self.foot and squeezed(word) in self.text for word in ("Coulisses", address, "CC BY-SA"))

    @cached_property
    def foot_top(self) -> float:
        """Where the foot begins. Raises ValueError where there is none."""
        return self._letters[self.text.rindex(squeezed(self.foot))][1]

    @cached_property
    def lowest(self) -> float:
        """Where the last line above the foot ends."""
        return max((bottom for _, _, bottom in self._letters if bottom < self.foot_top), default=MARGIN)

    @property
    def hole(self) -> float:
        """How much of the sheet is left white above the foot, from 0 to 1."""
        return (self.foot_top - self.lowest) / (self.foot_top - MARGIN)

    def stranded(self, heading: str) -> bool:
        """Tell whether nothing but the foot stands beside or below ``heading``."""
        wanted = squeezed(heading)
        at = self.text.find(wanted)
        while at >= 0:
            top = self._letters[at][1]
            others = self._letters[:at] + self._letters[at + len(wanted) :]
            if top < self.foot_top and not any(top < (above + below) / 2 < self.foot_top for _, above, below in others):
                return True
            at = self.text.find(wanted, at + 1)
        return False

    def ink(self) -> list[str]:
        """Say what is wrong with the ink: colour, ink where printers do not reach, more ink than paper."""
        picture = self.page.render(scale=_DOTS)
        width, height, dots = picture.width, picture.height, bytes(picture.buffer)
        lines = [dots[at : at + 3 * width] for at in range(0, height * picture.stride, picture.stride)]
        blue, green, red = (b"".join(line[colour::3] for line in lines) for colour in range(3))
        edge = int((MARGIN - 0.5) * MILLIMETRE * _DOTS)
        inner = range(edge * width, (height - edge) * width, width)
        around = [green[: inner.start], green[inner.stop :]]
        around += [green[at : at + edge] + green[at + width - edge : at + width] for at in inner]
        faults = {
            "colour": not blue == green == red,
            "ink in the margin": any(set(part) != {255} for part in around),
            "a dark ground": green.count(255) < len(green) / 2,
        }
        return [fault for fault, found in faults.items() if found]


def printed(page: Page, paper: str) -> list[Sheet]:
    """Print a page as it stands, backgrounds included, on ``A4`` or ``Letter``."""
    page.emulate_media(media="print")
    foot = page.locator(".foot__small").inner_text()
    page.emulate_media(media="null")
    return [Sheet(sheet, foot) for sheet in PdfDocument(page.pdf(format=paper, print_background=True))]
