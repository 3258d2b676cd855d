"""Questionnaires and answers drawn at random, the same for the same seed, to hold one computation against another.

Everything the format can say is drawn: caps, exclusive and not-applicable options, negative points, points in
several dimensions, conditions of every form, context, optional items; ids are names that a browser's objects
already have; answers are, often enough, what no form would send.
"""

import random
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from coulisses.model import Questionnaire
from coulisses.scoring import Answers

HOSTILE = (
    "constructor", "tostring", "valueof", "hasownproperty", "proto", "prototype", "length", "name", "size", "get",
    "has", "keys", "then", "isprototypeof", "e1", "nan", "null", "undefined", "true", "x-1", "x-01", "a", "b", "c",
)  # fmt: skip
STRANGE = ("__proto__", "1", "", "constructor", "toString", "__defineGetter__", "null", "0", "-1", "é", "a\u0000")
SEE = {"text": "Un geste.", "see": "avant"}


def dice(seed: int) -> random.Random:
    """Return what to draw with: the same draws for the same seed."""
    return random.Random(seed)  # noqa: S311  # drawn for tests, not for secrets


def questionnaire(rng: random.Random, items: int = 6, options: int = 4) -> Questionnaire:
    """Draw a questionnaire of at most this many scored items, of at most this many options."""
    while True:
        try:
            return Questionnaire.model_validate(_drawn(rng, items, options))
        except ValidationError:  # an item with nothing to gain, say: the model has its say here too
            continue


def answers(rng: random.Random, quiz: Questionnaire, strange: bool = True) -> Answers:
    """Draw answers: most of the items, most of the time with options they have."""
    drawn: dict[str, str | tuple[str, ...]] = {}
    for item in quiz.asked:
        known = [option.id for option in item.options]
        if rng.random() < 0.15:
            continue
        if rng.random() < 0.55:
            drawn[item.id] = rng.choice(known)
        else:
            drawn[item.id] = tuple(rng.choices(known, k=rng.randint(0, 4)))
        if strange and rng.random() < 0.15:
            drawn[item.id] = rng.choice(STRANGE) if rng.random() < 0.5 else tuple(rng.choices([*known, *STRANGE], k=4))
    if strange:
        for name in rng.choices(STRANGE, k=rng.randint(0, 2)):
            drawn[name] = rng.choice(STRANGE)
    return drawn


def _drawn(rng: random.Random, items: int, options: int) -> dict[str, Any]:
    dimensions = rng.sample(HOSTILE, rng.randint(1, 4))
    names = rng.sample(HOSTILE, rng.randint(1, items) + 2)
    context: list[dict[str, Any]] = []
    for name in names[: rng.randint(0, 2)]:
        ids = rng.sample(HOSTILE, rng.randint(2, 3))
        context.append({"id": name, "text": name, "options": [_told(rng, id) for id in ids]})
        _gate(rng, context[-1], context[:-1])
    asked = list(context)
    for name in names[2:]:
        asked.append(_item(rng, name, dimensions, rng.randint(2, options)))
        _gate(rng, asked[-1], asked[:-1])
    cuts = [0, *sorted(rng.sample(range(1, 101), rng.randint(0, 3)))]
    bands = rng.sample(HOSTILE, len(cuts))
    fair = rng.randint(1, 60)
    return {
        "id": "essai",
        "version": "1",
        "meaning": "00000000",
        "title": "Essai",
        "honesty": "Un essai.",
        "red_alert_ceiling": rng.choice(bands),
        "levels": {"fair_from": f"{fair}", "solid_from": f"{rng.randint(fair + 1, 100)}"} | dict.fromkeys(_LEVELS, "x"),
        "dimensions": [
            {"id": id, "name": id, "weight": f"{rng.choice((1, 2, 3, 7, 20, 999999999))}", "definition": id}
            | {"feedback": dict.fromkeys(_LEVELS, SEE)}
            for id in dimensions
        ],
        "context": context,
        "items": asked[len(context) :],
        "alerts": [
            {"id": id, "title": id, "text": id, "see": "avant", "level": rng.choice(("rouge", "orange", "info"))}
            | {"when": _condition(rng, asked, dimensions)}
            for id in rng.sample(HOSTILE, rng.randint(0, 4))
        ],
        "bands": [
            {"id": id, "cut_score": f"{cut}", "name": id, "text": id} for id, cut in zip(bands, cuts, strict=True)
        ],
    }


_LEVELS = ("weak", "fair", "solid")


def _told(rng: random.Random, id: str) -> dict[str, Any]:
    return {"id": id, "text": id} | ({"feedback": SEE} if rng.random() < 0.3 else {})


def _item(rng: random.Random, name: str, dimensions: Sequence[str], count: int) -> dict[str, Any]:
    several = rng.random() < 0.35
    options = [_told(rng, id) | {"points": _points(rng, dimensions)} for id in rng.sample(HOSTILE, count)]
    if rng.random() < 0.35:
        options[rng.randrange(count)] |= {"not_applicable": "oui"}
    if several and rng.random() < 0.5:
        options[rng.randrange(count)] |= {"exclusive": "oui"}
    drawn = {"id": name, "dimension": rng.choice(dimensions), "text": name, "options": options}
    if rng.random() < 0.25:
        drawn["optional"] = "oui"
    return drawn | ({"kind": "multiple", "cap": f"{rng.randint(1, 5)}"} if several else {"kind": "unique"})


def _points(rng: random.Random, dimensions: Sequence[str]) -> Any:
    one = str(rng.choice((0, 0, 1, 1, 2, 3, -1, -2, 9)))
    if rng.random() < 0.7:
        return one
    return {id: str(rng.randint(-2, 3)) for id in rng.sample(list(dimensions), rng.randint(1, len(dimensions)))}


def _gate(rng: random.Random, item: dict[str, Any], before: list[dict[str, Any]]) -> None:
    """Ask an item, now and then, only if an earlier answer says so."""
    if before and rng.random() < 0.35:
        item["when"] = _condition(rng, before, ())


def _condition(
    rng: random.Random, asked: Sequence[dict[str, Any]], dimensions: Sequence[str], depth: int = 2
) -> dict[str, Any]:
    form = rng.choice(("answered", "answered", "without", "unless", "dimension_below", "all", "any"))
    if form in ("all", "any") and depth:
        return {form: [_condition(rng, asked, dimensions, depth - 1) for _ in range(rng.randint(1, 3))]}
    if form == "dimension_below" and dimensions:
        named = rng.sample(list(dimensions), rng.randint(1, min(2, len(dimensions))))
        return {form: {id: str(rng.randint(0, 100)) for id in named}}
    items = rng.sample(list(asked), rng.randint(1, min(2, len(asked))))
    form = form if form in ("without", "unless") else "answered"
    return {form: {each["id"]: [option["id"] for option in rng.sample(each["options"], 1)] for each in items}}
