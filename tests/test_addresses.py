"""Addresses people keep: a page or an anchor never goes, nor comes, by accident."""

import re
from pathlib import Path

import pytest

from .addresses import AGREED, published, told
from .helpers import ROOT, replace, run


def test_published_addresses_are_the_agreed_ones(built: Path) -> None:
    agreed = AGREED.read_text(encoding="utf-8").split()
    found = published(built / "site")
    gone, new = sorted(set(agreed) - set(found)), sorted(set(found) - set(agreed))
    assert (gone, new) == ([], []), "meant? then: make addresses, and commit"


def test_what_comes_and_what_goes_is_told() -> None:
    before = ["/avant/", "/avant/#objectif", "/suivi/"]
    assert told(before, ["/avant/", "/avant/#but", "/suivi/"]) == (
        "Adresses enregistrées : 3.\nAjoutée : /avant/#but\nDisparue : /avant/#objectif"
    )
    assert told(before, before) == "Adresses enregistrées : 3.\nRien n’a changé."


@pytest.mark.parametrize("address", ["/sources/", "/avant/#objectif", "/suivi/#j-7", "/droit-a-l-image/#accord"])
def test_addresses_that_other_pages_of_the_world_may_link_to(address: str) -> None:
    assert address in AGREED.read_text(encoding="utf-8").split()


def test_the_site_map_names_every_page(built: Path) -> None:
    site = built / "site"
    pages = {line for line in published(site) if "#" not in line}
    listed = re.findall(r"<loc>http://127\.0\.0\.1:8000(/[^<]*)</loc>", (site / "sitemap.xml").read_text())
    assert set(listed) == pages


def test_every_page_says_what_a_shared_link_shows(built: Path) -> None:
    for path in (built / "site").rglob("index.html"):
        html = path.read_text(encoding="utf-8")
        shared = dict(re.findall(r'<meta property="og:([a-z:_]+)" content="([^"]*)"', html))
        title, description = (
            re.findall(part, html)[0]
            for part in (r"<title>([^<]+) · Coulisses</title>", r'<meta name="description" content="([^"]+)"')
        )
        address = re.findall(r'<link rel="canonical" href="([^"]+)"', html)[0]
        assert (shared["title"], shared["description"], shared["url"]) == (title, description, address)
        assert shared["locale"] == "fr_FR"
        assert (built / "site" / shared["image"].removeprefix("http://127.0.0.1:8000/")).is_file()


def test_every_page_offers_to_report_a_mistake_to_the_contact_of_mkdocs_yml(project: Path) -> None:
    replace(project, "mkdocs.yml", "contact: coulisses@example.org", "contact: bonjour@autre.example")
    assert run(project, "site").returncode == 0
    pages = list((project / "site").rglob("*.html"))
    assert len(pages) > 20
    for path in pages:
        assert 'href="mailto:bonjour@autre.example?subject=Coulisses%20%3A%20' in path.read_text(encoding="utf-8"), path


def test_without_a_contact_nobody_is_promised_an_answer(project: Path) -> None:
    replace(project, "mkdocs.yml", "  contact: coulisses@example.org\n", "")
    assert run(project, "site").returncode == 0
    assert "mailto:" not in (project / "site/avant/index.html").read_text(encoding="utf-8")


def test_the_icon_is_our_own_and_is_drawn(built: Path) -> None:
    html = (built / "site/index.html").read_text(encoding="utf-8")
    assert '<link rel="icon" href="assets/icon.svg" type="image/svg+xml">' in html
    assert (built / "site/assets/icon.svg").read_bytes() == (ROOT / "docs/assets/icon.svg").read_bytes()
