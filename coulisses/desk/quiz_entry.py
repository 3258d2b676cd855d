"""What a new quiz item asks for besides itself: its answers, a worked example, and all that its points change."""

from dataclasses import replace

from ..kinds import QUIZ
from ..load import Document
from ..model import Example, Questionnaire
from ..model.quiz import Option
from ..problems import ContentError, Position, Problem
from ..scoring import score
from ..source import Data, read
from ..validate import validate
from .catalogue import Growing
from .dialogue import Declined, agree, converse, refuse
from .draft_entry import DraftEntry, Placed, faults
from .edits import applied
from .naming import suggested_id
from .placing import insertion
from .questions import Question, fields
from .quiz_consequences import consequences

EXAMPLE = Growing("example", "exemple", QUIZ, "examples", Example, "quiz")
_OTHER = {"id": "autre-reponse", "text": "Une autre réponse", "points": "1"}  # beside an answer judged alone
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
    example = _example(draft, quiz)
    edits, told = consequences(source, quiz)
    edits.append(insertion(Document(QUIZ, source, quiz), EXAMPLE, example))
    placed = replace(placed, after=applied(placed.after, edits))
    print("\nUne question notée change le sens du score. Avec elle, dans le même fichier :")
    print("\n".join(f"  - {each}" for each in told))
    print(f"  - nouvel exemple « {example['id']} » : {_result(example)}")
    print("Les autres exemples n’y répondent pas encore, elle y compte zéro : à compléter si leur nom le demande.")
    if problems := draft.tried(placed):
        print(draft.told())
        raise ContentError(problems)
    if not agree("J’écris tout cela ?"):
        print(draft.told())
        raise Declined
    return placed


def _options(draft: DraftEntry) -> list[dict[str, Data]]:
    """Ask for the answers of the item, until an empty one."""
    found: list[dict[str, Data]] = []
    while True:
        number = len(found) + 1
        print(f"\nRéponse proposée n° {number}{' (ligne vide : il n’y en a plus)' if number > 2 else ''}")
        option = _option(draft, found, required=number <= 2)
        if option:
            found.append(option)
        elif any(str(each.get("points", "0")).strip("0").isdigit() for each in found):
            return found
        else:
            refuse(_NOTHING_WORTH)


def _option(draft: DraftEntry, before: list[dict[str, Data]], required: bool) -> dict[str, Data]:
    """Ask for one answer; nothing where its text is left empty."""
    said: dict[str, Data] = {}
    known = {question.key: question for question in fields(Option, ("id", "feedback"))}

    def steps() -> list[Question]:
        asked = [replace(known["text"], required=required), replace(known["points"], required=True, example="2")]
        asked += [known["exclusive"]] if draft.answers["kind"] == "multiple" else []
        asked += [known["not_applicable"], _ADVICE[0], *(_ADVICE[1:] if "advice" in said else ())]
        return asked if said.get("text") or "text" not in said else []

    def keep(question: Question, answer: Data) -> None:
        said.pop(question.key, None)
        if answer or question.key == "text":
            said[question.key] = answer

    converse(steps, lambda question, answer: _judge(draft, said, question, answer), keep)
    return _written(said, {str(option["id"]) for option in before}) if said.get("text") else {}


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


def _example(draft: DraftEntry, quiz: Questionnaire) -> dict[str, Data]:
    """Ask for a person who answers the new item, as somebody of the examples does the others; work out the result."""
    item = next(item for item in quiz.items if item.id == draft.answers["id"])
    bases = {example.id: example for example in quiz.examples}
    print("\nUn exemple, que les tests vérifieront : une personne imaginée, et ce qu’elle obtient.")
    names: dict[str, Data] = {}
    several = item.kind == "multiple"
    asked = [
        Question("name", "La personne que l’on imagine, en quelques mots.", True, example=quiz.examples[-1].name),
        Question(
            "base",
            "Elle répond au reste comme…",
            True,
            choices=tuple(bases),
            labels=tuple(example.name for example in bases.values()),
        ),
        Question(
            "answer",
            f"Et à « {item.text} » ?",
            True,
            "names" if several else "text",
            tuple(option.id for option in item.options),
            tuple(option.text for option in item.options),
        ),
    ]
    converse(lambda: asked, _listed, lambda question, answer: names.__setitem__(question.key, answer))
    base = bases[str(names["base"])].answers
    answers: dict[str, Data] = {key: value if isinstance(value, str) else list(value) for key, value in base.items()}
    answers[item.id] = names["answer"]
    result = score(
        quiz, {key: value if isinstance(value, str) else tuple(map(str, value)) for key, value in answers.items()}
    )
    example: dict[str, Data] = {"id": suggested_id(str(names["name"]), (), bases), "name": names["name"]}
    order = [item.id for item in quiz.asked]
    example["answers"] = {key: answers[key] for key in sorted(answers, key=order.index)}
    example["score"] = str(result.score)
    if result.band:
        example["band"] = result.band
    if result.alerts:
        example["alerts"] = list(result.alerts)
    return example


def _listed(question: Question, answer: Data) -> list[Problem]:
    """An answer that has to be one of the choices, or several."""
    wrong = [each for each in ([answer] if isinstance(answer, str) else answer) if each not in question.choices]
    if not wrong or not question.choices:
        return []
    expected = "une de ces réponses : " + ", ".join(question.choices)
    return [Problem(Position("réponse"), f"« {wrong[0]} » n’est pas dans la liste", expected, "", question.choices[0])]


def _result(example: dict[str, Data]) -> str:
    return f"score {example['score']}, palier {example.get('band', 'aucun')}"
