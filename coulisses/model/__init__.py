"""The frozen types of the guide: the only place that says what content looks like."""

from .acts import Act, ActsFile, Section
from .base import Anchored, Entry
from .cards import Card, CardsFile
from .checklist import ChecklistFile
from .claims import Claim, ClaimsFile, Tension, TensionsFile
from .condition import Condition
from .consent import ConsentFile, ConsentPart
from .corridors import CorridorsFile
from .events import Format, FormatsFile, QuietFile, QuietTactic
from .faq import FaqEntry, FaqFile
from .followup import FollowUpFile, FollowUpStep
from .items import ContextItem, Item
from .kit import KitFile, KitItem
from .meeting import Exit, ExitsFile, HandsFile, HelpingHand, OpenersFile, Question, QuestionsFile
from .messages import MessageModel, MessagesFile
from .pages import FrontMatter, Page, PagesFile, WordsFile
from .passages import AboutFile, Passage, ReasonsFile, Right, RightsFile
from .pitch import PitchFile
from .principles import Principle, PrinciplesFile
from .quiz import Example, Questionnaire
from .reading import GlossaryFile, Mistake, MistakesFile, NowFile, NowStep, Term, Tool, ToolsFile
from .sources import Source, SourcesFile
from .tips import Tip, TipsFile
from .vocabulary import Accepted, Avoided, VocabularyFile

__all__ = [
    "AboutFile",
    "Accepted",
    "Act",
    "ActsFile",
    "Anchored",
    "Avoided",
    "Card",
    "CardsFile",
    "ChecklistFile",
    "Claim",
    "ClaimsFile",
    "Condition",
    "ConsentFile",
    "ConsentPart",
    "ContextItem",
    "CorridorsFile",
    "Entry",
    "Example",
    "Exit",
    "ExitsFile",
    "FaqEntry",
    "FaqFile",
    "FollowUpFile",
    "FollowUpStep",
    "Format",
    "FormatsFile",
    "FrontMatter",
    "GlossaryFile",
    "HandsFile",
    "HelpingHand",
    "Item",
    "KitFile",
    "KitItem",
    "MessageModel",
    "MessagesFile",
    "Mistake",
    "MistakesFile",
    "NowFile",
    "NowStep",
    "OpenersFile",
    "Page",
    "PagesFile",
    "Passage",
    "PitchFile",
    "Principle",
    "PrinciplesFile",
    "Question",
    "Questionnaire",
    "QuestionsFile",
    "QuietFile",
    "QuietTactic",
    "ReasonsFile",
    "Right",
    "RightsFile",
    "Section",
    "Source",
    "SourcesFile",
    "Tension",
    "TensionsFile",
    "Term",
    "Tip",
    "TipsFile",
    "Tool",
    "ToolsFile",
    "VocabularyFile",
    "WordsFile",
]
