"""Looks at every page: a test gives one script, and gets what the script found, page by page.

    @look("all('iframe')")
    def test_there_is_no_frame(found: Found) -> None:
        assert found == {}

The pages are opened once for all such tests, whatever their module.
"""

import json
from collections.abc import Callable
from typing import Any, Literal

from playwright.sync_api import Browser

from .conftest import PAGES

Found = dict[str, list[Any]]  # path → what was found there, each thing once; a page without any is left out
Scheme = Literal["light", "dark"]

STATES: tuple[tuple[int, Scheme], ...] = ((390, "light"), (1280, "dark"))  # CSS pixels: each width, each scheme

# What each script may use. `spoken` is what a screen reader reads of an element, `shown` whether the eye sees it.
HELPERS = """
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const words = (text) => text.replace(/\\s+/g, ' ').trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const spoken = (element) => {
  const copy = element.cloneNode(true);
  for (const hidden of all('[aria-hidden="true"], [hidden], script, style', copy)) hidden.remove();
  return words(copy.textContent);
};
const texts = (root = document.body) => {
  const found = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) found.push(walk.currentNode);
  return found.filter((text) => words(text.data) && !text.parentElement.closest('script, style'));
};
const rgb = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
const ground = (element) => {
  for (let here = element; here; here = here.parentElement) {
    const [red, green, blue, alpha = 1] = rgb(getComputedStyle(here).backgroundColor);
    if (alpha === 1) return [red, green, blue];
  }
  return null;
};
const light = (colour) => colour.slice(0, 3).map((part) => part / 255)
  .map((part) => (part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4))
  .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + .05) / (dark + .05);
};
const heard = () => window.heard; // kinds of events that the page has asked to be told of
const told = (thing) => (thing instanceof Element ? thing.outerHTML.slice(0, 120) : thing);
const outcome = (look) => {
  try {
    return look().map(told);
  } catch (error) {
    return [`${error}`]; // one page that a script cannot read fails its own test, not every other
  }
};
"""

_HEAR = """window.heard = [];
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, ...rest) {
  window.heard.push(type);
  return add.call(this, type, ...rest);
};"""

_SCRIPTS: dict[str, str] = {}  # test → script
_FOUND: dict[str, Found] = {}  # test → what its script found, once the first such test has run


def look(script: str) -> Callable[[Callable[[Found], None]], Callable[[Browser, str], None]]:
    """Give a test what ``script`` finds: the body of an arrow function that returns elements, texts or data."""

    def keep(test: Callable[[Found], None]) -> Callable[[Browser, str], None]:
        name = test.__name__
        assert name not in _SCRIPTS, f"two tests are named {name}"
        _SCRIPTS[name] = script

        def run(browser: Browser, site: str) -> None:
            if not _FOUND:
                _FOUND.update(_walk(browser, site))
            test(_FOUND[name])

        run.__name__, run.__doc__ = name, test.__doc__
        return run

    return keep


def _walk(browser: Browser, site: str) -> dict[str, Found]:
    looks = ",".join(f"{json.dumps(name)}: () => {script}" for name, script in _SCRIPTS.items())
    script = f"""() => {{ {HELPERS}
      const looks = {{ {looks} }};
      return Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, outcome(look)]));
    }}"""
    seen: dict[str, Found] = {name: {} for name in _SCRIPTS}
    page = browser.new_page()
    page.add_init_script(_HEAR)
    for path in PAGES:
        page.goto(site + path, wait_until="load")
        for width, scheme in STATES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            for name, things in page.evaluate(script).items():
                if things:
                    here = seen[name].setdefault(path, [])
                    here += [each for each in things if each not in here]
    page.close()
    return seen
