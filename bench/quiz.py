"""The exact analysis of a large questionnaire: 30 items × 5 options × 5 dimensions, with conditions.

Among them: items asked only if an earlier answer says so, « Pas concerné », optional items, points in two
dimensions, negative points, red alerts across dimensions. Prints the processor time and the number of patterns
counted; exit 1 over the limit.
"""

import sys
import time
from typing import Any

from coulisses.model import Questionnaire
from coulisses.quiz_analysis import analyse

LIMIT = 12.0  # seconds: twice what it takes here; the real questionnaire, half its size, takes 0.05 s
ITEMS, OPTIONS, DIMENSIONS = 30, 5, 5
SEE = {"text": "Un geste.", "see": "avant"}


def large() -> Questionnaire:
    """Make the questionnaire; points rise and fall along the options so that no two items are alike."""
    items = [_item(number) for number in range(ITEMS)]
    feedback = dict.fromkeys(("weak", "fair", "solid"), SEE)
    return Questionnaire.model_validate(
        {
            "id": "large",
            "version": "1",
            "meaning": "00000000",
            "title": "Grand",
            "honesty": "Un essai.",
            "red_alert_ceiling": "b1",
            "levels": {"fair_from": "34", "solid_from": "67", "weak": "a", "fair": "b", "solid": "c"},
            "dimensions": [
                {"id": f"d{n}", "name": "d", "weight": str(15 + 5 * n), "definition": "d", "feedback": feedback}
                for n in range(DIMENSIONS)
            ],
            "context": [
                {"id": "lieu", "text": "Où ?", "options": [{"id": f"o{n}", "text": "o"} for n in range(OPTIONS)]}
            ],
            "items": items,
            "alerts": [
                _alert("rouge-1", "rouge", {"answered": {"q0": ["o0"], "q1": ["o1"]}}),
                _alert("rouge-2", "rouge", {"answered": {"q5": ["o0", "o4"], "q10": ["o1"]}}),
                _alert("rouge-3", "rouge", {"answered": {"q29": ["o3"]}}),
                _alert("orange-1", "orange", {"dimension_below": {"d0": "20", "d1": "50"}}),
                _alert("orange-2", "orange", {"any": [{"without": {"q2": ["o2"]}}, {"unless": {"q7": ["o3"]}}]}),
                _alert("info-1", "info", {"answered": {"lieu": ["o1"], "q3": ["o0"]}}),
            ],
            "bands": [
                {"id": f"b{n}", "cut_score": str(cut), "name": "b", "text": "b"}
                for n, cut in enumerate((0, 50, 70, 85))
            ],
        }
    )


def _item(number: int) -> dict[str, Any]:
    dimension = f"d{number % DIMENSIONS}"
    options: list[dict[str, Any]] = [
        {"id": f"o{place}", "text": "o", "points": str((number * place + place * place) % 4)}
        for place in range(OPTIONS)
    ]
    options[1]["points"] = "3"
    item: dict[str, Any] = {"id": f"q{number}", "dimension": dimension, "kind": "unique", "text": "q"}
    item["options"] = options
    if number % 10 == 4:
        options[4] = {"id": "o4", "text": "o", "not_applicable": "oui"}
    if number % 10 == 6:
        item["optional"] = "oui"
    if number % 10 == 8:
        item["when"] = {"answered": {f"q{number - 1}": ["o0", "o1"]}}
    if number == 20:
        item["when"] = {"answered": {"lieu": ["o1", "o2"]}}
    if number in (2, 12):
        options[2]["points"] = {dimension: "2", f"d{(number + 1) % DIMENSIONS}": "1"}
    if number in (3, 13):
        options[3]["points"] = "-1"
    if number == 15:
        item |= {"kind": "multiple", "cap": "4"}
        options[0] |= {"points": "0", "exclusive": "oui"}
    return item


def _alert(id: str, level: str, when: dict[str, Any]) -> dict[str, Any]:
    return {"id": id, "level": level, "title": "a", "text": "a", "see": "avant", "when": when}


def main() -> int:
    """Measure, print, judge."""
    quiz = large()
    start = time.process_time()
    analysis = analyse(quiz)
    took = time.process_time() - start
    assert sum(analysis.scores.values()) == analysis.held.total
    print(
        f"quiz: {ITEMS} items × {OPTIONS} options × {DIMENSIONS} dimensions: {analysis.held.total:.1e} patterns"
        f" counted exactly in {took:.1f} s (limit {LIMIT:.0f} s)"
    )
    return int(took > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
