"""What must change with the rules of a questionnaire: its version, its fingerprint, the results of its examples."""

from typing import Any, cast

from ..model import Questionnaire
from ..quiz_meaning import meaning
from ..scoring import score
from ..source import Data, Node, Source
from .edits import Edit
from .yaml_text import pair_lines, quoted

_RESULTS = ("score", "band", "alerts")


def consequences(source: Source, quiz: Questionnaire) -> tuple[list[Edit], list[str]]:
    """Return the edits that make a questionnaire true again, and each of them told in French.

    ``quiz`` is what ``source`` holds, its rules already changed.
    """
    edits: list[Edit] = []
    told: list[str] = []
    right = meaning(quiz)
    if right != quiz.meaning:
        line, column = source.root.keys["meaning"]
        edits += [_said_again(source.root, "version", str(quiz.version + 1))]
        edits += [Edit(line, line + 1, (f"{' ' * (column - 1)}meaning: {quoted(right)}",))]  # it may look like a number
        told.append(f"version : {quiz.version} devient {quiz.version + 1} ; meaning : {quiz.meaning} devient {right}")
    for index, example in enumerate(quiz.examples):
        result = score(quiz, example.answers)
        changed = {key: getattr(result, key) for key in _RESULTS if getattr(example, key) != getattr(result, key)}
        edits += _results_again(_child(_child(source.root, "examples"), index), changed)
        for key, computed in changed.items():
            told.append(f"exemple « {example.id} », {key} : {_shown(getattr(example, key))} devient {_shown(computed)}")
    return edits, told


def _results_again(node: Node, changed: dict[str, Any]) -> list[Edit]:
    """The edits of the results of one example; a key that it had not comes after its score."""
    edits = {key: _said_again(node, key, _data(value)) for key, value in changed.items() if key in node.keys}
    added = [key for key in changed if key not in node.keys]
    if added:
        own = edits.get("score") or _said_again(node, "score", _child(node, "score").data)
        indent = node.keys["score"][1] - 1
        more = [line for key in added for line in pair_lines(key, _data(changed[key]), indent)]
        edits["score"] = Edit(own.start, own.end, (*own.lines, *more))
    return list(edits.values())


def _said_again(node: Node, key: str, value: Data) -> Edit:
    """The edit that gives a key another value, or removes it where there is none."""
    line, column = node.keys[key]
    written = pair_lines(key, value, column - 1)
    return Edit(line, _last_line(_child(node, key)) + 1, tuple(written if value else ()))


def _last_line(node: Node) -> int:
    """The line where the last text of a value stands."""
    children = node.children.values() if isinstance(node.children, dict) else node.children
    return max((_last_line(child) for child in children), default=node.place[0])


def _child(node: Node, step: str | int) -> Node:
    """The value under a key, or at an index."""
    children: Any = node.children
    return cast(Node, children[step])


def _data(value: Any) -> Data:
    """A result as the file writes it; "" for none."""
    if isinstance(value, tuple):
        return list(value)
    return "" if value is None else str(value)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "aucune"
    return "aucun" if value is None else str(value)
