"""What grows in the guide, entry by entry: the table of ``build.py new``, which a new kind of entry joins.

What is not here changes rarely, and by hand: acts, pages, words, cards, the 3 C, the steps of the follow-up.
"""

from dataclasses import dataclass

from .. import model
from ..kinds import KINDS, QUIZ
from ..model import Entry
from ..model.checklist import ChecklistItem
from ..model.corridors import CorridorMoment, Place
from ..model.meeting import Situation, Trade
from ..model.pitch import PitchVariant, TenWords


@dataclass(frozen=True, slots=True)
class Growing:
    """A kind of entry: how one asks for it, where it is written, where it is read."""

    name: str
    french: str
    kind: str  # the content files that hold it
    list: str  # the list of those files where it stands
    model: type[Entry]
    page: str  # the page where it is read; "" for the page of its phase
    alike: tuple[str, ...] = ()  # an entry stands after the last one that has these values in common
    ordered_by: str = ""  # a list in alphabetical order of this key
    named_by: tuple[str, ...] = ()  # the keys its id is made from; by default, the one that names it to readers
    unasked: tuple[str, ...] = ()  # rare keys, that one adds by hand

    @property
    def file_model(self) -> type[Entry]:
        """The type of the files that hold it."""
        return model.Questionnaire if self.kind == QUIZ else KINDS[self.kind]


GROWING = (
    Growing("tip", "conseil", "tips", "tips", model.Tip, "", ("phase", "section"), unasked=("energy",)),
    Growing("faq", "faq", "faq", "faq", model.FaqEntry, "faq"),
    Growing("source", "source", "sources", "sources", model.Source, "sources", ("kind",), named_by=("authors", "year")),
    Growing("item", "question-quiz", QUIZ, "items", model.Item, "quiz", ("dimension",), unasked=("when", "options")),
    Growing("opener", "accroche", "openers", "situations", Situation, "accroches", ("contexts",)),
    Growing("trade", "métier", "openers", "trades", Trade, "accroches"),
    Growing("question", "question", "questions", "questions", model.Question, "pendant"),
    Growing("hand", "coup-de-main", "hands", "hands", model.HelpingHand, "pendant"),
    Growing("exit", "sortie", "exits", "exits", model.Exit, "pendant"),
    Growing("variant", "pitch", "pitch", "variants", PitchVariant, "pitch"),
    Growing("sentence", "dix-mots", "pitch", "sentences", TenWords, "pitch"),
    Growing("kit", "objet", "kit", "kit", model.KitItem, "pack-de-survie"),
    Growing("quiet", "douceur", "quiet", "quiet", model.QuietTactic, "en-douceur", ("phase",)),
    Growing("now", "geste", "now", "now", model.NowStep, "maintenant"),
    Growing("message", "message", "messages", "messages", model.MessageModel, "messages", ("section",)),
    Growing("format", "format", "formats", "formats", model.Format, "formats"),
    Growing("place", "lieu", "corridors", "places", Place, "couloirs"),
    Growing("moment", "moment", "corridors", "moments", CorridorMoment, "couloirs"),
    Growing("passage", "passage", "corridors", "passages", model.Passage, "couloirs", ("section",)),
    Growing("line", "ligne", "checklist", "items", ChecklistItem, "checklist", ("moment",), named_by=("text",)),
    Growing("reason", "raison", "reasons", "reasons", model.Passage, "pourquoi", ("section",)),
    Growing("right", "droit", "rights", "rights", model.Right, "droit-a-l-image", ("section",)),
    Growing("mistake", "faux-pas", "mistakes", "mistakes", model.Mistake, "erreurs", ("phase",)),
    Growing("term", "mot", "glossary", "glossary", model.Term, "glossaire", ordered_by="term"),
    Growing("tool", "outil", "tools", "tools", model.Tool, "outils", ("section",)),
    Growing("claim", "affirmation", "claims", "claims", model.Claim, "sources"),
    Growing("tension", "désaccord", "tensions", "tensions", model.Tension, "ecarte"),
    Growing("about", "à-propos", "about", "about", model.Passage, "a-propos", ("section",)),
)
