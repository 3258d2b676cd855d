"""The fingerprint of what a score means: it changes when the same answers may give another result.

Words, feedback, addresses and examples may change and the score mean the same; ids, order, points, flags,
conditions, weights, cut scores and levels may not. Attempts kept on a device, and shared links, are read
with the version they were made with: a fingerprint that no longer fits tells the editor to raise it.
"""

import hashlib
import json
from typing import Any

from .model import Questionnaire
from .model.quiz import Condition


def meaning(quiz: Questionnaire) -> str:
    """Return the fingerprint: eight hexadecimal digits, the same wherever and whenever it is worked out."""
    said = {
        "dimensions": [[dimension.id, dimension.weight] for dimension in quiz.dimensions],
        "levels": [quiz.levels.fair_from, quiz.levels.solid_from],
        "bands": [[band.id, band.cut_score] for band in quiz.bands],
        "ceiling": quiz.red_alert_ceiling,
        "context": [[item.id, _said(item.when), [option.id for option in item.options]] for item in quiz.context],
        "items": [
            [item.id, _said(item.when), item.kind, item.cap, item.optional]
            + [
                [option.id, option.toward(item.dimension), option.exclusive, option.not_applicable]
                for option in item.options
            ]
            for item in quiz.items
        ],
        "alerts": [[alert.id, alert.level, _said(alert.when)] for alert in quiz.alerts],
    }
    written = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:8]


def _said(condition: Condition | None) -> Any:
    """A condition as plain data; the order of the options it names means nothing."""
    if condition is None:
        return None
    (form,) = condition.model_fields_set
    value = getattr(condition, form)
    if isinstance(value, tuple):
        return {form: [_said(part) for part in value]}
    return {form: {name: part if isinstance(part, int) else sorted(part) for name, part in value.items()}}
