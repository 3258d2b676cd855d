"""How many lines a list takes on paper: an estimate, held by a test that prints the longest one.

A line is the room that one line of text takes. An item takes as many as its text and its reason fill, one after the
other in the same paragraph, then one for each line to write on; a heading, with the air around it, takes two.
"""

from math import ceil

from .model import ChecklistFile
from .model.checklist import ChecklistItem, Side
from .routing import Routed
from .text import to_plain

HEADING = 2


def side_lines(checklist: ChecklistFile, side: Side, items: Routed) -> int:
    """Return the lines that one side of the sheet takes, for these items."""
    sides = {moment.id: moment.side for moment in checklist.moments}
    moments = [moment for moment, found in items.items() if found and sides[moment] == side]
    rows = sum(item_lines(item, checklist.budget.width) for moment in moments for item in items[moment])
    return HEADING * len(moments) + rows


def item_lines(item: ChecklistItem, width: int) -> int:
    """Return the lines of an item, where a line holds ``width`` characters."""
    said = " ".join(to_plain(part) for part in (item.text, item.why) if part)
    return ceil(len(said) / width) + len(item.fields)
