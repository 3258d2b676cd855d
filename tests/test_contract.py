"""What Python hands to the browser: one JSON block, safe to insert, with everything the script needs."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from coulisses.contract import for_browser
from coulisses.model import Questionnaire
from coulisses.source import read
from coulisses.text import to_html
from coulisses.validate import validate

from .helpers import add, replace, run

GOLDEN = Path(__file__).parent / "golden/quiz.yml"


@pytest.fixture(scope="module")
def block(built: Path) -> Any:
    """The JSON block of the built quiz page."""
    page = (built / "site/quiz/index.html").read_text(encoding="utf-8")
    blocks = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.S)
    assert len(blocks) == 1
    return json.loads(blocks[0])


def test_the_questionnaire_arrives_whole(block: Any, built: Path) -> None:
    """Every item, option, weight and cut score; the worked examples stay at home."""
    source: Any = read("quiz", (built / "quiz/pret-e.yml").read_bytes()).data
    quiz = block["quiz"]
    assert quiz.keys() >= {"dimensions", "items", "context", "alerts", "bands", "levels"}
    assert "examples" not in quiz
    assert [item["id"] for item in quiz["items"]] == [item["id"] for item in source["items"]]
    assert [[option["id"] for option in item["options"]] for item in quiz["items"]] == [
        [option["id"] for option in item["options"]] for item in source["items"]
    ]
    assert [dimension["weight"] for dimension in quiz["dimensions"]] == [
        int(dimension["weight"]) for dimension in source["dimensions"]
    ]
    assert [band["cut_score"] for band in quiz["bands"]] == [int(band["cut_score"]) for band in source["bands"]]


def test_every_see_is_an_address_that_leads_somewhere(block: Any, built: Path) -> None:
    def sees(node: Any) -> list[str]:
        if isinstance(node, list):
            return [see for part in node for see in sees(part)]
        if not isinstance(node, dict):
            return []
        return [node["see"], *sees(list(node.values()))] if "see" in node else sees(list(node.values()))

    addresses = sees(block["quiz"])
    assert len(addresses) > 20
    for address in addresses:
        path, _, anchor = address.partition("#")
        page = (built / "site/quiz" / path / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page, address


def test_every_see_comes_with_its_name(block: Any) -> None:
    """One name leads to one place, so that a link makes sense alone."""
    places: dict[str, set[str]] = {}

    def gather(node: Any) -> None:
        for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            gather(part)
        if isinstance(node, dict) and "see" in node:
            places.setdefault(node["see_name"], set()).add(node["see"])

    gather(block["quiz"])
    assert len(places) > 15
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_texts_are_html_and_ids_are_not() -> None:
    """Typography, markup and inclusive forms are done; ids, kinds and numbers stay as they are."""
    raw = GOLDEN.read_bytes().replace(b"text: Aucune", 'text: "Aucune **vraie** ? <b> (prêt|prête)"'.encode())
    quiz = validate(read("quiz/essai.yml", raw), Questionnaire)
    dumped = for_browser(quiz, lambda text: to_html(text, str), lambda reference: f"../{reference}/", str.upper)
    option = dumped["items"][0]["options"][0]
    assert option["id"] == "jamais"
    assert option["text"].startswith("Aucune <strong>vraie</strong>\u202f? &lt;b&gt; <span")
    assert (option["points"], option["exclusive"]) == (0, False)
    assert dumped["items"][1]["cap"] == 2
    assert (dumped["alerts"][0]["see"], dumped["alerts"][0]["see_name"]) == ("../pendant/", "PENDANT")
    assert dumped["alerts"][0]["when"]["answered"] == {"question": ["jamais"]}


def test_no_text_closes_the_block(project: Path) -> None:
    """`</script>` and `<!--` typed in the quiz stay inside the JSON."""
    replace(project, "quiz/pret-e.yml", "honesty: >-\n", "honesty: >-\n  </script><script>alert(1)</script><!--\n")
    add(project, "content/words/essai.yml", "words:\n  quiz_essai: '</script><script>alert(2)</script>'\n")
    done = run(project, "site")
    assert done.returncode == 0, done.stdout
    page = (project / "site/quiz/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert len(re.findall(r'<script type="application/json"', page)) == 1
