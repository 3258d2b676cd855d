"""The conversation that fills an entry: which questions, in which order, with what to choose from."""

from dataclasses import replace

from ..kinds import QUIZ
from ..problems import Problem
from ..source import Data
from .dialogue import converse, unlisted
from .draft_entry import DraftEntry
from .placing import entries, grouped, groups
from .questions import Question, questions

_ID = Question("id", "Son nom dans les adresses : minuscules sans accent, mots reliés par des tirets.", True)
_PLACE = Question("place", "Sous quel titre du fichier l’écrire.", True)


def fill(draft: DraftEntry, only: set[str] | None = None) -> None:
    """Ask for every key, then the id, then the place where there is a choice; or ``only`` for these keys again."""

    def steps() -> list[Question]:
        asked = [question for question in questions(draft.growing) if question.key != "cap" or _several(draft)]
        place = [_PLACE] if not only and groups(draft.home, draft.growing, draft.answers) else []
        every = [*asked, *_when(draft), _ID, *place]
        return [_completed(draft, question) for question in every if only is None or question.key in only]

    growing = draft.growing
    steady = only is not None or not (growing.kind == QUIZ or any(grouped(home, growing) for home in draft.homes))
    converse(
        steps,
        lambda question, answer: _judge(draft, question, answer),
        lambda *pair: _keep(draft, *pair),
        steady=steady,
    )


def _several(draft: DraftEntry) -> bool:
    """Tell whether a quiz item takes several answers: only then has it a cap."""
    return draft.answers.get("kind") == "multiple"


def _when(draft: DraftEntry) -> list[Question]:
    """To whom a quiz item is asked: the answers to the first question of context. Other conditions, by hand."""
    if draft.growing.kind != QUIZ or not draft.home.model.context:
        return []
    options = draft.home.model.context[0].options
    choices = tuple(option.id for option in options)
    description = f"Posée à tout le monde ? Sinon, seulement à : {', '.join(choices[:2])}…"
    labels = tuple(option.text for option in options)
    return [Question("when", description, False, "names", choices, labels, example=choices[0])]


def _keep(draft: DraftEntry, question: Question, answer: Data) -> None:
    if question.key == _PLACE.key:
        draft.group = str(answer)
    elif answer and question.key == "when" and draft.growing.kind == QUIZ:
        draft.answers["when"] = {"answered": {draft.home.model.context[0].id: answer}}
    elif answer:
        draft.answers[question.key] = answer
    else:
        draft.answers.pop(question.key, None)


def _judge(draft: DraftEntry, question: Question, answer: Data) -> list[Problem]:
    if question.labels or question.key == _PLACE.key:  # the guide's own names, that the type does not know
        return unlisted(question, answer)
    return draft.judge(question, answer)


def _completed(draft: DraftEntry, question: Question) -> Question:
    """The question with what the guide adds: an example, what was answered already, names to choose from."""
    before = draft.answers.get(question.key, "")
    while isinstance(before, dict):  # « when » holds its names under the question that they answer
        before = next(iter(before.values()))
    if isinstance(before, list) and question.shape == "texts":
        question = replace(question, lines=tuple(map(str, before)))
    elif before:
        question = replace(question, default=", ".join(map(str, before)) if isinstance(before, list) else str(before))
    if question.key == "id":
        return replace(question, default=str(before or draft.suggestion()), example=draft.suggestion())
    if question.key == _PLACE.key:
        titles = tuple(group.title for group in groups(draft.home, draft.growing, draft.answers))
        return replace(question, choices=titles)
    if question.key == "cap":
        question = replace(question, required=True)
    named = {"section": _sections, "dimension": _dimensions}.get(question.key)
    if named:
        known = named(draft)
        question = replace(question, choices=tuple(known), labels=tuple(known.values()))
    return question if question.example else question.like(_last_known(draft, question.key))


def _last_known(draft: DraftEntry, key: str) -> Data:
    """What the last entry that has this key says there."""
    nodes = [node.data for document in draft.homes for node in entries(document, draft.growing)]
    return next((data[key] for data in reversed(nodes) if isinstance(data, dict) and key in data), "")


def _sections(draft: DraftEntry) -> dict[str, str]:
    """The sections of the page where the entry is read: id → title."""
    page = draft.growing.page or draft.answers.get("phase")
    known = [document for document in draft.documents if document.kind in ("acts", "pages")]
    holders = [holder for document in known for holder in getattr(document.model, document.kind)]
    return {section.id: section.title for holder in holders if holder.id == page for section in holder.sections}


def _dimensions(draft: DraftEntry) -> dict[str, str]:
    """The dimensions of the questionnaire: id → name."""
    return {dimension.id: dimension.name for dimension in draft.home.model.dimensions}
