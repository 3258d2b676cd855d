"""A second questionnaire: one YAML file and one page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from ..helpers import ROOT, add, copy_project, replace
from .conftest import built_and_served
from .play import FIRST, Make

PAGE = """  - id: essai
    title: Un essai
    nav: Essai
    description: Un essai.
    lead: [Deux questions.]
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a guide with a second questionnaire."""
    project = copy_project(tmp_path_factory.mktemp("two") / "project")
    add(project, "quiz/essai.yml", (ROOT / "tests/golden/quiz.yml").read_text(encoding="utf-8"))
    add(project, "docs/essai.md", (ROOT / "docs/quiz.md").read_text(encoding="utf-8").replace("pret-e", "essai"))
    add(project, "content/pages/essai.yml", f"pages:\n{PAGE}")
    replace(project, "mkdocs.yml", "      - quiz.md\n", "      - quiz.md\n      - essai.md\n")
    with built_and_served(project) as address:
        yield address


def through(page: Page, *texts: str) -> None:
    """Choose answers by their words, each on its own screen."""
    for text in texts:
        page.locator("[data-current]").get_by_label(text).check()
        page.get_by_role("button", name="Continuer").click()


def test_two_questionnaires_live_side_by_side(visit: Make, two: str) -> None:
    here = visit()
    here.site = two
    page = here.open("essai/")
    expect(page.get_by_role("button", name="Passer")).to_be_hidden()
    through(page, "Plusieurs", "Sourire")
    page.get_by_role("button", name="Voir mon résultat").click()
    expect(page.locator("[data-score]")).to_contain_text("75 sur 100")
    expect(page.locator("[data-band]:visible h3")).to_have_text("En scène")
    assert page.get_by_role("link", name="Ma liste à cocher").count() == 0
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.locator("[data-copied]")).to_have_text("Lien copié.")
    copied = page.evaluate("window.copied.split('#')[1]")
    page = here.open("quiz/")
    expect(page.locator(f"#q-{FIRST.id}")).to_be_visible()
    page.get_by_role("radio").first.check()
    assert sorted(page.evaluate("Object.keys(localStorage)")) == ["coulisses-quiz-essai", "coulisses-quiz-pret-e"]
    page.evaluate("fragment => { location.hash = fragment; }", copied)
    expect(page.locator("[data-notice]")).to_contain_text("autre questionnaire")
    page = here.open("essai/")
    expect(page.get_by_role("heading", name="Vos réponses sont là")).to_be_visible()
