"""Small questionnaires made in a line or two, whose every figure can be worked out in the margin."""

from typing import Any

from coulisses.model import Questionnaire

SEE = {"text": "Un geste.", "see": "avant"}


def item(id: str, dimension: str, options: dict[str, Any], cap: str | None = None, **more: Any) -> dict[str, Any]:
    """An item whose options are written `name: points`, `"seul"` (exclusive) or `"hors"` (not applicable)."""
    special = {"seul": {"exclusive": "oui"}, "hors": {"not_applicable": "oui"}}
    made = [
        {"id": name, "text": name} | special.get(str(points), {"points": points}) for name, points in options.items()
    ]
    kind = {"kind": "unique"} if cap is None else {"kind": "multiple", "cap": cap}
    return {"id": id, "dimension": dimension, "text": id, "options": made} | kind | more


def quiz(items: list[dict[str, Any]], weights: dict[str, str] | None = None, **more: Any) -> Questionnaire:
    """A questionnaire around these items."""
    feedback = {"weak": SEE, "fair": SEE, "solid": SEE}
    bands = [("bas", "0"), ("moyen", "50"), ("haut", "70")]
    return Questionnaire.model_validate(
        {
            "id": "petit",
            "title": "Petit",
            "honesty": "Un essai.",
            "version": "1",
            "meaning": "00000000",
            "red_alert_ceiling": "moyen",
            "levels": {"fair_from": "34", "solid_from": "67", "weak": "a", "fair": "b", "solid": "c"},
            "dimensions": [
                {"id": id, "name": id, "weight": weight, "definition": id, "feedback": feedback}
                for id, weight in (weights or {"a": "1"}).items()
            ],
            "items": items,
            "bands": [{"id": id, "cut_score": cut, "name": id, "text": id} for id, cut in bands],
        }
        | more
    )


def alert(id: str, level: str, when: dict[str, Any]) -> dict[str, Any]:
    return {"id": id, "level": level, "title": id, "text": id, "see": "avant", "when": when}


ONE = item("q", "a", {"non": "0", "peu": "1", "oui": "2"})
TWO = item("r", "a", {"non": "0", "oui": "2", "hors": "hors"})
MANY = item("m", "a", {"x": "2", "y": "2", "z": "1", "rien": "seul", "hors": "hors"}, cap="4")
LIEU = {
    "id": "lieu",
    "text": "Où ?",
    "options": [{"id": "ici", "text": "Ici", "feedback": SEE}, {"id": "la", "text": "Là"}],
}
