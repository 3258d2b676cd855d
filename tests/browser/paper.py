"""What comes out of the printer: the words and the drawn boxes of each sheet with their places, and its ink."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property

from playwright.sync_api import Page
from pypdfium2 import PdfDocument, PdfPage
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

MILLIMETRE = 72 / 25.4  # PDF points
MARGIN = 12.0  # millimetres around all ink: A4 and Letter then share 186 × 255 mm, which any printer reaches
_DOTS = 0.5  # pixels a point
_HYPHENS = dict.fromkeys(map(ord, "-\u2010\u2011\u00ad\x02\ufffe"))  # however a PDF says one at the end of a line


def squeezed(text: str) -> str:
    """Undo what a PDF does to words: ligatures, line ends, hyphens, spaces."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_HYPHENS).split())


@dataclass(frozen=True)
class Box:
    """A rectangle of a sheet, in millimetres from its left and its top."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: "Box") -> bool:
        """Tell whether another box stands whole in this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True)
class Sheet:
    """One sheet. Places are in millimetres from its top; ``foot`` is what the foot of each sheet says."""

    page: PdfPage
    foot: str

    @cached_property
    def _letters(self) -> list[tuple[str, Box]]:
        """Each letter, in the order of printing, with its box: as high as its line."""
        text = self.page.get_textpage()
        return [
            (letter, self._box(*text.get_charbox(at, loose=True)))
            for at, sign in enumerate(text.get_text_range())
            for letter in squeezed(sign)
        ]

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Turn the points of a PDF, counted from the bottom, into a box."""
        height = self.page.get_height()
        return Box(*(place / MILLIMETRE for place in (left, height - top, right, height - bottom)))

    @cached_property
    def drawn(self) -> list[Box]:
        """Every drawn shape, in the order of printing: squares, rules, grounds."""
        return [self._box(*shape.get_bounds()) for shape in self.page.get_objects(filter=[FPDF_PAGEOBJ_PATH])]

    def places(self, text: str) -> list[Box]:
        """Every place where a text stands, from its first letter to its last."""
        wanted = squeezed(text)
        starts = [at for at in range(len(self.text)) if self.text.startswith(wanted, at)]
        return [_around([box for _, box in self._letters[at : at + len(wanted)]]) for at in starts]

    @cached_property
    def text(self) -> str:
        """Every word, squeezed, the foot included."""
        return "".join(letter for letter, _ in self._letters)

    def says_its_foot(self, address: str) -> bool:
        """Tell whether the sheet says what the site is, where this page is, and how it may be shared."""
        return all(word in self.foot and squeezed(word) in self.text for word in ("Coulisses", address, "CC BY-SA"))

    @cached_property
    def foot_top(self) -> float:
        """Where the foot begins. Raises ValueError where there is none."""
        return self._letters[self.text.rindex(squeezed(self.foot))][1].top

    @cached_property
    def lowest(self) -> float:
        """Where the last line above the foot ends."""
        return max((box.bottom for _, box in self._letters if box.bottom < self.foot_top), default=MARGIN)

    @property
    def hole(self) -> float:
        """How much of the sheet is left white above the foot, from 0 to 1."""
        return (self.foot_top - self.lowest) / (self.foot_top - MARGIN)

    def stranded(self, heading: str) -> bool:
        """Tell whether nothing but the foot stands beside or below ``heading``."""
        wanted = squeezed(heading)
        at = self.text.find(wanted)
        while at >= 0:
            top = self._letters[at][1].top
            others = self._letters[:at] + self._letters[at + len(wanted) :]
            if top < self.foot_top and not any(top < (box.top + box.bottom) / 2 < self.foot_top for _, box in others):
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


def _around(boxes: list[Box]) -> Box:
    """The smallest box that holds all these."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def printed(page: Page, paper: str) -> list[Sheet]:
    """Print a page as it stands, backgrounds included, on ``A4`` or ``Letter``."""
    page.emulate_media(media="print")
    foot = page.locator(".foot__small").inner_text()
    page.emulate_media(media="null")
    return [Sheet(sheet, foot) for sheet in PdfDocument(page.pdf(format=paper, print_background=True))]
