"""What screen readers are told where our style changes what a thing looks like."""

from collections import Counter
from collections.abc import Callable

from playwright.sync_api import expect

from .conftest import Visit

Make = Callable[..., Visit]


def test_the_kit_is_a_table_even_as_cards(visit: Make) -> None:
    """On a phone it is laid out as blocks; HTML forbids roles on its rows, so the browser must keep its own."""
    page = visit(width=360).open("pack-de-survie/")
    assert page.locator(".kit td").first.evaluate("cell => getComputedStyle(cell).display") == "block"
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(node["role"]["value"] for node in tree if not node["ignored"])
    rows = page.locator(".kit tbody tr").count()
    assert rows > 10
    assert {role: roles[role] for role in ("table", "row", "columnheader", "rowheader", "cell")} == {
        "table": 1,
        "row": 1 + rows,
        "columnheader": 3,
        "rowheader": rows,
        "cell": 2 * rows,
    }


def test_the_boxes_of_a_moment_are_a_named_group(visit: Make) -> None:
    page = visit().open("checklist/conference/")
    groups = page.get_by_role("group")
    assert groups.count() > 3
    for group in groups.all():
        expect(group).to_have_accessible_name(group.get_by_role("heading").inner_text())
    assert groups.get_by_role("checkbox").count() == page.get_by_role("checkbox").count()
