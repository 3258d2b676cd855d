"""A page that can import one pure module of ours, as it is served: as a module of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from ..helpers import ROOT

ADDRESS = "http://127.0.0.1/pure.js"  # never asked of the network: the route below answers


@contextmanager
def importing(browser: Browser, path: str) -> Iterator[Page]:
    """Yield an empty page where ``import(ADDRESS)`` gives the module at this path of the repository."""
    context = browser.new_context()
    page = context.new_page()
    script = (ROOT / path).read_text(encoding="utf-8")
    page.route("**/*", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>.</title>"))
    page.route(ADDRESS, lambda route: route.fulfill(content_type="text/javascript", body=script))
    page.goto(ADDRESS.removesuffix("pure.js"))
    yield page
    context.close()
