"""The kinds of content: the table that a new kind joins, and the whole guide as templates see it."""

from collections.abc import Iterator
from dataclasses import dataclass

from . import model
from .model import Anchored, Entry

# content/KIND.yml, or content/KIND/*.yml where an editor prefers several files.
KINDS: dict[str, type[Entry]] = {
    "acts": model.ActsFile,
    "reasons": model.ReasonsFile,
    "tips": model.TipsFile,
    "principles": model.PrinciplesFile,
    "pitch": model.PitchFile,
    "formats": model.FormatsFile,
    "kit": model.KitFile,
    "now": model.NowFile,
    "openers": model.OpenersFile,
    "questions": model.QuestionsFile,
    "hands": model.HandsFile,
    "exits": model.ExitsFile,
    "corridors": model.CorridorsFile,
    "quiet": model.QuietFile,
    "followup": model.FollowUpFile,
    "messages": model.MessagesFile,
    "rights": model.RightsFile,
    "consent": model.ConsentFile,
    "faq": model.FaqFile,
    "mistakes": model.MistakesFile,
    "glossary": model.GlossaryFile,
    "tools": model.ToolsFile,
    "sources": model.SourcesFile,
    "claims": model.ClaimsFile,
    "tensions": model.TensionsFile,
    "about": model.AboutFile,
    "checklist": model.ChecklistFile,
    "cards": model.CardsFile,
    "pages": model.PagesFile,
    "words": model.WordsFile,
    "vocabulary": model.VocabularyFile,
}
QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class Content:
    """The whole guide, typed, files of one kind joined; kinds of several lists stay together."""

    acts: tuple[model.Act, ...]
    reasons: tuple[model.Passage, ...]
    tips: tuple[model.Tip, ...]
    principles: tuple[model.Principle, ...]
    pitch: model.PitchFile
    formats: tuple[model.Format, ...]
    kit: tuple[model.KitItem, ...]
    now: tuple[model.NowStep, ...]
    openers: model.OpenersFile
    questions: tuple[model.Question, ...]
    hands: tuple[model.HelpingHand, ...]
    exits: tuple[model.Exit, ...]
    corridors: model.CorridorsFile
    quiet: tuple[model.QuietTactic, ...]
    followup: tuple[model.FollowUpStep, ...]
    messages: tuple[model.MessageModel, ...]
    rights: tuple[model.Right, ...]
    consent: tuple[model.ConsentPart, ...]
    faq: tuple[model.FaqEntry, ...]
    mistakes: tuple[model.Mistake, ...]
    glossary: tuple[model.Term, ...]
    tools: tuple[model.Tool, ...]
    sources: tuple[model.Source, ...]
    claims: tuple[model.Claim, ...]
    tensions: tuple[model.Tension, ...]
    about: tuple[model.Passage, ...]
    checklist: model.ChecklistFile
    cards: tuple[model.Card, ...]
    pages: dict[str, model.Page]
    words: dict[str, str]
    vocabulary: model.VocabularyFile
    quizzes: dict[str, model.Questionnaire]

    def anchored(self) -> Iterator[Anchored]:
        """Yield every entry and section that has an anchor, kind by kind."""
        for kind in KINDS:
            value = getattr(self, kind)
            lists = value if isinstance(value, tuple) else ()
            if isinstance(value, Entry):
                fields = (getattr(value, name) for name in type(value).model_fields)
                lists = tuple(entry for field in fields if isinstance(field, tuple) for entry in field)
            for entry in lists:
                if isinstance(entry, Anchored):
                    yield entry
        for act in self.acts:
            yield from act.sections
            yield from (section.bank for section in act.sections if section.bank)
        for page in self.pages.values():
            yield from page.sections
