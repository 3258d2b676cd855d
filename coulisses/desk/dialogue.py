"""Questions and answers, on a terminal or through a pipe: one line an answer.

An empty line keeps what is proposed, or skips; ``?`` explains; ``<`` goes back to the question before, within a list
to the line before. What was typed is proposed again.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from ..problems import Position, Problem, nearest
from ..source import Data
from .questions import Question

with suppress(ImportError):  # where it exists, `input` lets one move within the line, and find a line again
    import readline  # noqa: F401  importing it is all it asks

HINT = "Ligne vide : passer, ou garder la proposition.  ? : explication et exemple.  < : retour en arrière."
_FIRST = "C’est la première question : rien avant elle."
FINISHED = "On ne revient pas à une réponse déjà finie : corrigez-la dans le fichier après l’écriture."
_KEY_OR_DASH = re.compile(r"^(?:[a-z_]+:|-) ")
_BACK, _HELP, _ERASE = "<", "?", "-"

Judge = Callable[[Data], list[Problem]]
Keep = Callable[[Question, Data], None]


class Back(Exception):  # noqa: N818 -- nothing went wrong
    """The editor wants the question before; ``lines`` holds those of a list that is not ended."""

    def __init__(self, lines: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.lines = lines


class EndedError(Exception):
    """The answers stopped before the last question; carries the key left without an answer."""


class Declined(Exception):  # noqa: N818 -- nothing went wrong
    """The editor did not agree to what was going to be written."""


def ask(question: Question, step: str, judge: Judge) -> Data:
    """Ask until the answer is one that ``judge`` finds no problem in; "" or [] where it is skipped.

    Raises Back, and EndedError.
    """
    print(f"\n{step}  {question.key}{'' if question.required else ' (facultatif)'} : {question.description}")
    for number, choice in enumerate(question.choices, 1):
        label = f" : {question.labels[number - 1]}" if question.labels else ""
        print(f"     {number}. {choice}{label}")
    if question.shape == "names":
        print("     (plusieurs réponses : séparées par des virgules)")
    if question.shape == "texts":
        print("     (une ligne vide : c’est fini)")
    while True:
        answer: Data
        if question.shape == "texts":
            lines = _lines(question)
            question, answer = replace(question, lines=lines), list(lines)
        else:
            answer = _one(question)
        if not answer and not question.required:
            return answer
        problems = judge(answer) if answer else [_missing(question)]
        if not problems:
            return answer
        for problem in problems:
            refuse(problem)


def converse(
    steps: Callable[[], list[Question]],
    judge: Callable[[Question, Data], list[Problem]],
    keep: Keep,
    *,
    steady: bool = True,
    start: int = 0,
    edge: str = _FIRST,
) -> None:
    """Ask one question after the other, or the one before; ``steps`` says again which, after each answer.

    ``steady`` tells that their number does not change on the way: only then is it said. ``edge`` is told to whoever
    goes back from the first one; without it, raises Back there. Raises EndedError.
    """
    unended: dict[str, tuple[str, ...]] = {}  # key → lines of a list that one went back from
    at = start
    while at < len(questions := steps()):
        question = questions[at]
        question = replace(question, lines=unended.pop(question.key, question.lines))
        try:
            step = f"{at + 1}/{len(questions)}" if steady else f"{at + 1}."
            keep(question, ask(question, step, partial(judge, question)))
            at += 1
        except Back as back:
            if not (at or edge):
                raise
            if not at:
                print(f"  {edge}")
            unended[question.key] = back.lines
            at = max(at - 1, 0)


def agree(sentence: str) -> bool:
    """Ask for a yes or a no. Raises EndedError."""
    while True:
        answer = _line(Question(sentence, "", required=True), f"{sentence} (oui ou non) ")
        if answer in ("oui", "non"):
            return answer == "oui"
        print("  « oui » ou « non », en toutes lettres.")


def refuse(problem: Problem) -> None:
    """Say why an answer is not taken, in the words of ``check``; the example is what to type here, not in the file."""
    typed = _KEY_OR_DASH.sub("", problem.example).strip("[]")
    print(f"  ✗ {problem.message}\n    attendu : {problem.expected}\n    exemple : {typed}")


def unlisted(question: Question, answer: Data) -> list[Problem]:
    """Return what is wrong with an answer that has to be one of the choices, or several."""
    given = [answer] if isinstance(answer, str) else answer
    wrong = next((str(each) for each in given if each not in question.choices), None)
    if wrong is None:
        return []
    expected = "une de ces réponses : " + ", ".join(question.choices)
    message = f"« {wrong} » n’est pas dans la liste{nearest(wrong, question.choices)}"
    return [Problem(Position("réponse"), message, expected, wrong, question.choices[0])]


def _one(question: Question) -> Data:
    """One line, and what it means: a choice by its number, names between commas."""
    proposed = f"[{question.default}] " if question.default else ""
    line = _line(question, f"  {proposed}> ") or question.default
    if question.shape == "names":
        return [_chosen(question, name.strip(" ")) for name in line.split(",") if name.strip(" ")]
    return _chosen(question, line)


def _lines(question: Question) -> tuple[str, ...]:
    """One text a line, until an empty one where no line is proposed."""
    if question.lines:
        print(f"     (ligne vide : garder celle entre crochets ; {_ERASE} : l’effacer)")
    kept = list(question.lines)
    at = 0
    while True:
        proposed = "".join(kept[at : at + 1])
        try:
            line = _line(question, f"  {at + 1}. [{proposed}] " if proposed else f"  {at + 1}. ")
        except Back:
            if not at:
                raise Back(tuple(kept)) from None
            at -= 1
            continue
        if not line and not proposed:
            return tuple(kept)
        if proposed and line == _ERASE:
            del kept[at]
            continue
        kept[at : at + 1] = [line or proposed]
        at += 1


def _chosen(question: Question, answer: str) -> str:
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(question.choices):
        return question.choices[int(answer) - 1]
    return answer


def _line(question: Question, prompt: str) -> str:
    """A line of the input, without the spaces around it; help is given on the way."""
    while True:
        try:
            line = input(prompt).strip(" ")
            line.encode()
        except EOFError:
            raise EndedError(question.key) from None
        except UnicodeEncodeError:
            print("  ✗ caractère illisible : la réponse n’est pas en UTF-8")
            continue
        if line == _BACK:
            raise Back
        if line != _HELP:
            return line
        print(f"  {question.help or question.description or question.key}")
        if question.example:
            print(f"  exemple : {question.example}")
        if not question.required:
            print("  Une ligne vide passe à la suite.")


def _missing(question: Question) -> Problem:
    return Problem(
        Position("réponse"),
        f"« {question.key} » est obligatoire",
        question.description or "un texte",
        "rien",
        question.example or "un texte",
    )
