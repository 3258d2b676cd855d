"""What Python hands to the browser: one JSON block, safe to insert, with everything the script needs."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from coulisses.contract import for_browser
from coulisses.kinds import Content
from coulisses.model import Questionnaire
from coulisses.source import read
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
    """Every item, option, weight and cut score; the worked examples, and what the page itself says, stay at home."""
    source: Any = read("quiz", (built / "quiz/pret-e.yml").read_bytes()).data
    quiz = block["quiz"]
    assert quiz.keys() >= {"dimensions", "items", "context", "alerts", "bands", "levels"}
    assert quiz.keys().isdisjoint({"examples", "title", "honesty", "meaning"})
    assert "text" not in quiz["items"][0]["options"][0]
    assert [item["id"] for item in quiz["items"]] == [item["id"] for item in source["items"]]
    assert [[option["id"] for option in item["options"]] for item in quiz["items"]] == [
        [option["id"] for option in item["options"]] for item in source["items"]
    ]
    assert [dimension["weight"] for dimension in quiz["dimensions"]] == [
        int(dimension["weight"]) for dimension in source["dimensions"]
    ]
    assert [band["cut_score"] for band in quiz["bands"]] == [int(band["cut_score"]) for band in source["bands"]]


def test_what_the_script_says_is_plain_words(block: Any) -> None:
    """It puts them as text: typography and inclusive forms are done, and no markup is left."""
    assert block["words"]["step"] == "Question $number sur $total"
    assert block["words"]["error_title"] == "Erreur\u00a0: $title"
    assert [word for word in block["words"].values() if re.search(r"[<&|]", word)] == []
    assert {"weak", "fair", "solid"} <= block["words"].keys()


def test_every_piece_of_feedback_stands_in_the_page(built: Path, content: Content) -> None:
    """Each alert, band, advice and feedback once, under the name by which the script shows it, with its way on."""
    page = (built / "site/quiz/index.html").read_text(encoding="utf-8")
    quiz = content.quizzes["pret-e"]
    names = [f'data-alert="{alert.id}"' for alert in quiz.alerts]
    names += [f'data-action="{each.id}:{level}"' for each in quiz.dimensions for level in ("weak", "fair", "solid")]
    names += [f'data-action="!{alert.id}"' for alert in quiz.alerts if alert.level != "info"]
    names += [
        f'data-feedback="{item.id}:{option.id}"' for item in quiz.asked for option in item.options if option.feedback
    ]
    assert [name for name in names if page.count(name) != 1] == []
    assert [name for name in names if '<a href="../' not in page.split(name)[1].split("</li>")[0]] == []
    assert [band.id for band in quiz.bands if page.count(f'data-band="{band.id}"') != 1] == []


def test_ids_and_numbers_stay_as_they_are() -> None:
    """What the page says in its own words stays out, and what is not set; a feedback leaves its place, for scoring."""
    raw = GOLDEN.read_bytes().replace(
        b"text: Aucune", b"text: Aucune\n        feedback: { text: Un geste., see: avant }"
    )
    quiz = validate(read("quiz/essai.yml", raw), Questionnaire)
    dumped = for_browser(quiz)
    assert dumped["items"][0]["options"][0] == {"id": "jamais", "points": 0, "feedback": {}}
    assert dumped["items"][1].keys() == {"id", "dimension", "kind", "cap", "options"}
    assert dumped["items"][1]["cap"] == 2
    assert dumped["alerts"][0]["when"]["answered"] == {"question": ["jamais"]}
    assert (dumped["id"], dumped["version"]) == ("essai", 1)


def test_no_text_closes_the_block(project: Path) -> None:
    """`</script>` and `<!--` typed in the quiz stay inside the JSON."""
    replace(project, "quiz/pret-e.yml", "honesty: >-\n", "honesty: >-\n  </script><script>alert(1)</script><!--\n")
    add(project, "content/words/essai.yml", "words:\n  quiz_say_essai: '</script><script>alert(2)</script>'\n")
    done = run(project, "site")
    assert done.returncode == 0, done.stdout
    page = (project / "site/quiz/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert len(re.findall(r'<script type="application/json"', page)) == 1
