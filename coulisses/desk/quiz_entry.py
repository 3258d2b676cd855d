"""What a new quiz item asks for besides itself: its answers, then a worked example; and all that its points change."""

from dataclasses import replace

from ..kinds import QUIZ
from ..load import Document
from ..model import Questionnaire
from ..model.quiz import Option
from ..problems import ContentError, Position, Problem
from ..source import Data, read
from ..validate import validate
from .dialogue import FINISHED, Back, Declined, agree, converse, refuse
from .draft_entry import DraftEntry, Placed, faults
from .edits import applied
from .naming import suggested_id
from .placing import insertion
from .questions import Question, fields
from .quiz_consequences import consequences
from .quiz_example import EXAMPLE, imagined

_OTHER = {"id": "autre-reponse", "text": "Une autre réponse", "points": "1"}  # beside an answer judged alone
_POINTS = Question("points", "Ses points : un nombre de 0 à 3, d’ordinaire.", True, example="2")
_ADVICE = (
    Question("advice", "Un conseil que cette réponse ajoute au résultat : un geste de dix minutes.", False),
    Question("see", "La page qui dit comment : « avant » ou « avant:objectif ».", True, example="avant:objectif"),
)
_NOTHING_WORTH = Problem(
    Position("réponse"),
    "aucune réponse ne vaut de points",
    "au moins une réponse d’un point ou plus",
    "0",
    "points: 3",
)


def complete(draft: DraftEntry) -> Placed:
    """Ask for the rest, say what changes, and return the file with all of it once it is agreed to.

    Raises ContentError where the questionnaire would not hold, Declined, and EndedError.
    """
    draft.answers["options"] = list(_options(draft))
    placed = draft.placed()
    source = read(placed.name, placed.after)
    quiz = validate(source, Questionnaire)
    example = imagined(str(draft.answers["id"]), quiz)
    edits, told = consequences(source, quiz)
    edits.append(insertion(Document(QUIZ, source, quiz), EXAMPLE, example))
    placed = replace(placed, after=applied(placed.after, edits))
    print("\nUne question notée change le sens du score. Avec elle, dans le même fichier :")
    print("\n".join(f"  - {each}" for each in told))
    print(f"  - nouvel exemple « {example['id']} » : {_result(example)}")
    print("Un exemple qui n’a pas répondu à votre question y compte zéro : ajoutez-lui une réponse, ou laissez.")
    if problems := draft.tried(placed):
        print(draft.told())
        raise ContentError(problems)
    if not agree("J’écris tout cela ?"):
        print(draft.told())
        raise Declined
    return placed


def _options(draft: DraftEntry) -> list[dict[str, Data]]:
    """Ask for the answers of the item, until an empty one."""
    said: list[dict[str, Data]] = [{}]
    number, last = 1, False
    while True:
        print(f"\nRéponse proposée n° {number}{' (ligne vide : il n’y en a plus)' if number > 2 else ''}")
        own = said[number - 1]
        try:
            _ask_option(draft, own, number, last)
        except Back:
            number, last = number - 1, True
            continue
        last = False
        if own.get("text"):
            number += 1
            if number > len(said):
                said.append({})
        elif any(str(each.get("points", "0")).strip("0").isdigit() for each in said):
            return _all_written(said[:-1])
        else:
            own.clear()
            refuse(_NOTHING_WORTH)


def _ask_option(draft: DraftEntry, said: dict[str, Data], number: int, last: bool) -> None:
    """Ask for one answer, into ``said``, from its first question or its last; only its text where that is left empty.

    Raises Back from the first question, but for the first answer.
    """
    known = {question.key: question for question in fields(Option, ("id", "feedback"))}

    def steps() -> list[Question]:
        asked = [replace(known["text"], required=number <= 2), _POINTS]
        asked += [known["exclusive"]] if draft.answers["kind"] == "multiple" else []
        asked += [known["not_applicable"], _ADVICE[0], *(_ADVICE[1:] if "advice" in said else ())]
        asked = [replace(question, default=str(said.get(question.key, ""))) for question in asked]
        return asked if said.get("text") or "text" not in said else []

    def keep(question: Question, answer: Data) -> None:
        said.pop(question.key, None)
        if answer or question.key == "text":
            said[question.key] = answer

    converse(
        steps,
        lambda question, answer: _judge(draft, said, question, answer),
        keep,
        steady=False,
        start=len(steps()) - 1 if last else 0,
        edge=FINISHED if number == 1 else "",
    )


def _all_written(said: list[dict[str, Data]]) -> list[dict[str, Data]]:
    found: list[dict[str, Data]] = []
    for each in said:
        found.append(_written(each, {str(option["id"]) for option in found}))
    return found


def _written(said: dict[str, Data], taken: set[str]) -> dict[str, Data]:
    """The answer as the file holds it: its id first, its advice with its page."""
    option: dict[str, Data] = {"id": suggested_id(str(said["text"]), (), taken)}
    option |= {key: value for key, value in said.items() if key not in ("advice", "see")}
    if "advice" in said:
        option["feedback"] = {"text": said["advice"], "see": said["see"]}
    return option


def _judge(draft: DraftEntry, said: dict[str, Data], question: Question, answer: Data) -> list[Problem]:
    """What the type says of one part of an answer, written beside another one."""
    option = _written({"text": "Une réponse", "points": "1", "see": "quiz", **said, question.key: answer}, set())
    return faults(draft.growing, {}, "options", [option, dict(_OTHER)])


def _result(example: dict[str, Data]) -> str:
    return f"score {example['score']}, palier {example.get('band', 'aucun')}"
