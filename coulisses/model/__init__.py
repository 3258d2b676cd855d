"""The frozen types of the guide: the only place that says what content looks like."""

from .base import Entry
from .checklist import ChecklistFile
from .guide import (
    Act,
    ActsFile,
    FaqEntry,
    FaqFile,
    FollowUpFile,
    FollowUpStep,
    KitFile,
    KitItem,
    Principle,
    PrinciplesFile,
    Tip,
    TipsFile,
)
from .pages import FrontMatter, Page, PagesFile, WordsFile
from .quiz import Condition, ContextItem, Example, Item, Questionnaire

__all__ = [
    "Act",
    "ActsFile",
    "ChecklistFile",
    "Condition",
    "ContextItem",
    "Entry",
    "Example",
    "FaqEntry",
    "FaqFile",
    "FollowUpFile",
    "FollowUpStep",
    "FrontMatter",
    "Item",
    "KitFile",
    "KitItem",
    "Page",
    "PagesFile",
    "Principle",
    "PrinciplesFile",
    "Questionnaire",
    "Tip",
    "TipsFile",
    "WordsFile",
]
