"""The frozen types of the guide: the only place that says what content looks like."""

from .base import Context, Entry, Phase
from .checklist import ChecklistFile, ChecklistItem
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
from .quiz import Condition, ContextItem, Dimension, Example, Item, Questionnaire

__all__ = [
    "Act",
    "ActsFile",
    "ChecklistFile",
    "ChecklistItem",
    "Condition",
    "Context",
    "ContextItem",
    "Dimension",
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
    "Phase",
    "Principle",
    "PrinciplesFile",
    "Questionnaire",
    "Tip",
    "TipsFile",
    "WordsFile",
]
