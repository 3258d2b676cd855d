"""The statistics as an editor reads them, and as a tool does."""

import json
import os
from collections import Counter
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

from .load import load
from .problems import ContentError
from .stats import Stats, Todo, stats

_SHOWN = 8  # things to do under one heading, unless all are asked for
_PHASES = {"avant": "avant", "pendant": "pendant", "apres": "après", "": "tous les actes"}
_PLACES = ("coulisses", "conference", "afterwork", "atelier", "inconnu", "")
_EVERYWHERE = "partout"
_HEADINGS = {
    "few_entries": "Sections d’une ou deux entrées",
    "without_source": "Sans source",
    "to_check_again": "À vérifier de nouveau (jamais, ou il y a plus d’un an)",
    "never_cited": "Sources citées nulle part",
    "leading_nowhere": "Entrées qui ne renvoient nulle part",
    "never_linked": "Entrées auxquelles rien ne renvoie",
    "pages_never_linked": "Pages auxquelles rien ne renvoie",
}


def report(root: Path, form: str, every: bool) -> str:
    """Return the report of a guide, ``text`` or ``json``; with ``every``, no list is cut. Raises ContentError."""
    documents, problems = load(root)
    if problems:
        raise ContentError(problems)
    found = stats(documents, _today())
    return _as_json(found) if form == "json" else _as_text(found, every)


def _today() -> date:
    """The day of SOURCE_DATE_EPOCH where it is set, as for every tool that must say the same twice; else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now(UTC).date()


def _as_text(found: Stats, every: bool) -> str:
    ours, whose = found.ours
    lines = [f"{sum(found.kinds.values())} entrées"]
    lines += [f"  {kind:16} {count:4}" for kind, count in found.kinds.items() if count]
    lines += ["", "Par acte et par lieu (une entrée de deux lieux y compte deux fois)", *_table(found)]
    share = f"{ours / max(whose, 1):.0%}".replace("%", " %")
    lines += ["", f"De la rédaction : {ours} entrées sur {whose} qui peuvent porter « origin » ({share})"]
    for name, heading in _HEADINGS.items():
        todo = found.todo[name]
        lines += ["", f"{heading} : {len(todo) or 'rien'}"]
        lines += [_line(each) for each in (todo if every else todo[:_SHOWN])]
        if len(todo) > _SHOWN and not every:
            lines.append(f"  … et {len(todo) - _SHOWN} autres : make stats ALL=1")
    return "\n".join(lines) + "\n"


def _table(found: Stats) -> list[str]:
    """Acts in rows, places in columns."""
    head = "".join(f"{place or _EVERYWHERE:>12}" for place in _PLACES)
    rows = [f"  {'':16}{head}"]
    for phase, name in _PHASES.items():
        counts = found.phases.get(phase, Counter())
        rows.append(f"  {name:16}" + "".join(f"{counts.get(place, 0):12}" for place in _PLACES))
    return rows


def _line(todo: Todo) -> str:
    return f"  {todo.position.file}:{todo.position.line}  {todo.text}"


def _as_json(found: Stats) -> str:
    """The same for a tool; "" stands for every act, and for every place."""
    data = {
        "entries": found.kinds,
        "phases": found.phases,
        "ours": dict(zip(("entries", "of"), found.ours, strict=True)),
        "todo": {
            name: [{**asdict(each.position), "text": each.text} for each in todo] for name, todo in found.todo.items()
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
