"""Questions and answers, on a terminal or through a pipe: one line an answer.

An empty line keeps what is proposed, or skips; ``?`` explains; ``<`` goes back to the question before.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from ..problems import Position, Problem
from ..source import Data
from .questions import Question

with suppress(ImportError):  # where it exists, `input` lets one move within the line, and find a line again
    import readline  # noqa: F401

HINT = "Ligne vide : passer, ou garder la proposition.  ? : explication et exemple.  < : question précédente."
_KEY_OR_DASH = re.compile(r"^(?:[a-z_]+:|-) ")
_BACK, _HELP = "<", "?"

Judge = Callable[[Data], list[Problem]]
Keep = Callable[[Question, Data], None]


class Back(Exception):  # noqa: N818 -- nothing went wrong
    """The editor wants the question before."""


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
    while True:
        answer = _lines(question) if question.shape == "texts" else _one(question)
        if not answer and not question.required:
            return answer
        problems = judge(answer) if answer else [_missing(question)]
        if not problems:
            return answer
        for problem in problems:
            refuse(problem)


def converse(steps: Callable[[], list[Question]], judge: Callable[[Question, Data], list[Problem]], keep: Keep) -> None:
    """Ask one question after the other, or the one before; ``steps`` says again which, after each answer."""
    at = 0
    while at < len(questions := steps()):
        question = questions[at]
        try:
            keep(question, ask(question, f"{at + 1}/{len(questions)}", partial(judge, question)))
            at += 1
        except Back:
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


def _one(question: Question) -> Data:
    """One line, and what it means: a choice by its number, names between commas."""
    proposed = f"[{question.default}] " if question.default else ""
    line = _line(question, f"  {proposed}> ") or question.default
    if question.shape == "names":
        return [_chosen(question, name.strip(" ")) for name in line.split(",") if name.strip(" ")]
    return _chosen(question, line)


def _lines(question: Question) -> Data:
    """One text a line, until an empty one."""
    if question.default:
        print(f"  [{question.default}]")
    found: list[Data] = []
    while line := _line(question, f"  {len(found) + 1}. "):
        found.append(line)
    return found or ([question.default] if question.default else [])


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
        print(f"  {question.description or question.key}")
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
