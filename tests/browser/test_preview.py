"""`make serve` as an editor sees it: the open page follows each save, keeps its place, says what is to be mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from coulisses.preview import SOURCES

from ..helpers import add, copy_project, replace
from ..serving import WAIT, Server, served

pytestmark = pytest.mark.only_browser("chromium")  # an editor's tool; it keeps CI's minutes for the readers
FAQ = "content/faq.yml"
WORDS = "Une dizaine de mots"
# A save that breaks the guide: the file, what was there, what is there now, where and how it is told.
FIRST = "  - id: pressee\n    phase: pendant\n"
MISTAKES = (
    (FAQ, FIRST, FIRST.replace("pressee", "Pressée"), "content/faq.yml:3:9", "valeur refusée pour « id »"),
    (FAQ, FIRST, FIRST.replace("phase", "fase"), "content/faq.yml:4:5", "clé inconnue « fase »"),
    (FAQ, FIRST, FIRST.replace("pendant", "entracte"), "content/faq.yml:4:12", "valeur refusée pour « phase »"),
    (FAQ, FIRST, FIRST.replace("    phase", "\tphase"), "content/faq.yml:4:1", "tabulation"),
    (FAQ, "see: [pitch:dix-mots", "see: [pitch:onze-mots", "content/faq.yml:14:11", "onze-mots"),
    ("templates/faq.html", "(entry) %}", "(entry) %}{{ inconnu }}", "templates/faq.html:3", "nom inconnu « inconnu »"),
    ("templates/faq.html", "{% endmacro %}", "{% endmacroo %}", "templates/faq.html:11:4", "vouliez-vous « endmacro »"),
    ("mkdocs.yml", "nav:\n  - index.md", "nav: [\n  - index.md", "mkdocs.yml", "sans guillemets"),
    ("docs/faq.md", "bar: oui", "bar: si", "docs/faq.md:2:6", "« oui » ou « non »"),
    ("theme/programme.html", "in nav.items %}", "in nav.items", "theme/programme.html:3:3", "accolades mal fermées"),
)


@pytest.fixture(scope="module", autouse=True)
def _patience() -> Iterator[None]:
    """A save is on screen within a second here; a machine at work on other tests takes its time."""
    expect.set_options(timeout=WAIT * 1000)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server at work, for all the tests here: each leaves the guide as it was."""
    with served(copy_project(tmp_path_factory.mktemp("preview") / "guide")) as server:
        yield server


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """The FAQ, open and scrolled; no script may complain, and the guide is as it was for the next test."""
    before = sources(server.project)
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 700})
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(server.address + "faq/")
    page.evaluate("scrollTo(0, 1200)")
    yield page
    context.close()
    for path in sources(server.project).keys() - before.keys():
        path.unlink()
    for path, data in before.items():
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
    assert complaints == []


def sources(project: Path) -> dict[Path, bytes]:
    """Every file that an editor may change."""
    folders = [project / name for name in SOURCES]
    files = [path for folder in folders for path in (folder.rglob("*") if folder.is_dir() else [folder])]
    return {path: path.read_bytes() for path in files if path.is_file()}


def panel(page: Page) -> Locator:
    return page.get_by_role("alert")


def place(page: Page) -> int:
    return int(page.evaluate("scrollY"))


def test_a_save_is_on_screen_and_the_page_keeps_its_place(page: Page, server: Server) -> None:
    expect(page.locator("article")).to_contain_text(WORDS)
    replace(server.project, FAQ, WORDS, "Une douzaine de mots")
    expect(page.locator("article")).to_contain_text("Une douzaine de mots")
    assert place(page) == 1200
    replace(server.project, FAQ, "Une douzaine de mots", WORDS)
    expect(page.locator("article")).to_contain_text(WORDS)
    assert place(page) == 1200


def test_ten_saves_broken_and_mended(page: Page, server: Server) -> None:
    """Each time: the place and the words of the problem, over the last good page; then the new page, and no problem."""
    said = WORDS
    for number, (file, sound, broken, where, what) in enumerate(MISTAKES):
        before = (server.project / file).read_text(encoding="utf-8")
        replace(server.project, file, sound, broken)
        expect(panel(page)).to_contain_text(what)
        expect(panel(page)).to_contain_text(where)
        expect(page.locator("article")).to_contain_text(said)
        assert server.get("faq/")[0] == 200
        (server.project / file).write_text(before, encoding="utf-8")
        expect(panel(page)).to_have_count(0)
        replace(server.project, FAQ, said, f"Essai numéro {number}")
        said = f"Essai numéro {number}"
        expect(page.locator("article")).to_contain_text(said)
        expect(panel(page)).to_have_count(0)
    assert place(page) == 1200


def test_files_come_go_and_are_renamed(page: Page, server: Server) -> None:
    """A new file, its name changed, then gone."""
    essay = add(
        server.project, "content/faq/essai.yml", "faq:\n  - {id: neuf, question: Quoi de neuf, answer: [Ceci.]}\n"
    )
    expect(page.locator("#neuf")).to_have_count(1)
    other = essay.rename(essay.with_name("autre.yml"))
    add(server.project, "content/faq/autre.yml", other.read_text(encoding="utf-8").replace("Ceci", "Cela"))
    expect(page.locator("article")).to_contain_text("Cela.")
    other.unlink()
    expect(page.locator("#neuf")).to_have_count(0)
    expect(panel(page)).to_have_count(0)


def test_half_a_save_is_told_then_forgotten(page: Page, server: Server) -> None:
    """Half of the file is there for a while; then the whole of it, in two saves that follow each other."""
    path = server.project / FAQ
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: len(whole) // 2], encoding="utf-8")
    expect(panel(page)).to_be_visible()
    path.write_text(whole.replace(WORDS, "Un premier mot"), encoding="utf-8")
    path.write_text(whole.replace(WORDS, "Un second mot"), encoding="utf-8")
    expect(page.locator("article")).to_contain_text("Un second mot")
    expect(panel(page)).to_have_count(0)
    assert place(page) == 1200


def test_only_the_page_that_changed_is_loaded_again(page: Page, server: Server) -> None:
    """Another page, open meanwhile, is left to whoever reads it; a style sheet is of every page."""
    other = page.context.new_page()
    other.goto(server.address + "glossaire/")
    other.evaluate("window.mine = true")
    replace(server.project, FAQ, WORDS, "Une quinzaine de mots")
    expect(page.locator("article")).to_contain_text("Une quinzaine de mots")
    assert other.evaluate("window.mine")
    sheet = server.project / "docs/assets/css/tokens.css"
    sheet.write_text(sheet.read_text(encoding="utf-8") + "\n:root { --essai: 7; }\n", encoding="utf-8")
    for each in (page, other):
        each.wait_for_function("getComputedStyle(document.documentElement).getPropertyValue('--essai') === '7'")


def test_a_page_that_is_not_there_yet_opens_when_it_is(page: Page, server: Server) -> None:
    page.goto(server.address + "neuve/")
    expect(page.locator("h1")).to_be_visible()
    add(
        server.project,
        "docs/neuve.md",
        '{% from "page.html" import closing, opening %}\n{{ opening(page) }}\n{{ closing(page) }}\n',
    )
    expect(panel(page)).to_contain_text("neuve")
    entry = (server.project / "content/pages/faq.yml").read_text(encoding="utf-8").replace("id: faq", "id: neuve")
    add(server.project, "content/pages/neuve.yml", entry)
    replace(server.project, "mkdocs.yml", "      - faq.md\n", "      - faq.md\n      - neuve.md\n")
    expect(page.locator("h1")).to_contain_text("les questions que l’on se pose")
    for file in ("docs/neuve.md", "content/pages/neuve.yml"):
        (server.project / file).unlink()
    replace(server.project, "mkdocs.yml", "      - neuve.md\n", "")
    expect(page.locator("h1")).not_to_contain_text("les questions que l’on se pose")
    expect(panel(page)).to_have_count(0)


def test_the_panel_can_be_used_by_anyone(page: Page, server: Server) -> None:
    """Folded by keyboard, read out as an alert, fitting a narrow screen, and without a fault that axe can see."""
    replace(server.project, FAQ, "faq:\n", "faq:\n  - 1\n")
    expect(panel(page)).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert Axe().run(page).response["violations"] == []
    summary = panel(page).locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(panel(page).locator("li").first).to_be_hidden()
    replace(server.project, FAQ, "faq:\n  - 1\n", "faq:\n")
    expect(panel(page)).to_have_count(0)


def test_a_server_that_stops_says_so_and_the_page_comes_back_with_it(browser: Browser, tmp_path: Path) -> None:
    """Another server on the same address: the page follows it."""
    page = browser.new_page()
    project = copy_project(tmp_path / "guide")
    with served(project) as server:
        page.goto(server.address + "faq/")
        expect(page.locator("h1")).to_be_visible()
        port = server.address.rstrip("/").rpartition(":")[2]
        server.stop()
        expect(panel(page)).to_contain_text("make serve")
    replace(project, FAQ, WORDS, "Quelques mots")
    with served(project, port):
        expect(page.locator("article")).to_contain_text("Quelques mots")
        expect(panel(page)).to_have_count(0)
    page.close()
