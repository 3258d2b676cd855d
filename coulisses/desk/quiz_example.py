"""The worked example of a new quiz item: a person who answers it, and the others as somebody of the examples does."""

from dataclasses import replace

from ..kinds import QUIZ
from ..model import Example, Item, Questionnaire
from ..problems import Problem
from ..scoring import score
from ..source import Data
from .catalogue import Growing
from .dialogue import FINISHED, converse, unlisted
from .naming import suggested_id
from .questions import Question, Shape

EXAMPLE = Growing("example", "exemple", QUIZ, "examples", Example, "quiz")
_NEAREST = "Choisissez la personne la plus proche ; seule votre question change."


def imagined(name: str, quiz: Questionnaire) -> dict[str, Data]:
    """Ask for a person who answers the item of this name; return the example, its result worked out.

    Raises EndedError.
    """
    item = next(item for item in quiz.items if item.id == name)
    print("\nUn exemple, que les tests vérifieront : une personne imaginée, et ce qu’elle obtient.")
    asked = _questions(item, quiz)
    said: dict[str, Data] = {}

    def steps() -> list[Question]:
        return [replace(question, default=_shown(said.get(question.key, ""))) for question in asked]

    converse(steps, _judge, lambda question, answer: said.__setitem__(question.key, answer), edge=FINISHED)
    base = next(example for example in quiz.examples if example.id == said["base"])
    example: dict[str, Data] = {"id": suggested_id(str(said["name"]), (), [each.id for each in quiz.examples])}
    return example | {"name": said["name"]} | _worked_out(quiz, _answers(base, item, said["answer"]))


def _questions(item: Item, quiz: Questionnaire) -> list[Question]:
    bases, options = quiz.examples, item.options
    people = tuple(each.id for each in bases), tuple(each.name for each in bases)
    answers = tuple(each.id for each in options), tuple(each.text for each in options)
    shape: Shape = "names" if item.kind == "multiple" else "text"
    return [
        Question("name", "La personne que l’on imagine, en quelques mots.", True, example=bases[-1].name),
        Question("base", "Elle répond au reste comme…", True, "text", *people, help=_NEAREST),
        Question("answer", f"Et à « {item.text} » ?", True, shape, *answers),
    ]


def _judge(question: Question, answer: Data) -> list[Problem]:
    return unlisted(question, answer) if question.choices else []


def _answers(base: Example, item: Item, answer: Data) -> dict[str, Data]:
    """Those of ``base`` with this one, and what it takes for the item to be asked."""
    answers: dict[str, Data] = {
        key: value if isinstance(value, str) else list(value) for key, value in base.answers.items()
    }
    for key, among in (item.when.answered or {}).items() if item.when else ():
        if answers.get(key) not in among:
            answers[key] = among[0]
            print(f"  Pour que la question lui soit posée, « {key} » devient « {among[0]} ».")
    return answers | {item.id: answer}


def _worked_out(quiz: Questionnaire, answers: dict[str, Data]) -> dict[str, Data]:
    """The answers to what is asked, in the order of the file, and their result."""
    given = {key: value if isinstance(value, str) else tuple(map(str, value)) for key, value in answers.items()}
    result = score(quiz, given)
    kept: dict[str, Data] = {key: answers[key] for key in result.asked if key in answers}
    found: dict[str, Data] = {"answers": kept, "score": str(result.score)}
    if result.band:
        found["band"] = result.band
    if result.alerts:
        found["alerts"] = list(result.alerts)
    return found


def _shown(answer: Data) -> str:
    return answer if isinstance(answer, str) else ", ".join(map(str, answer))
