/** The bar's repairs of Material: a search for keyboards and ears, and no one-letter shortcut in a form. */

const LETTER_SHORTCUTS = new Set(["f", "n", "p", "s", "/", ",", "."]);

const search = document.querySelector("[data-md-component=search]");
const toggle = document.querySelector("#__search");
const field = document.querySelector("[data-md-component=search-query]");
const button = document.querySelector("[data-search-open]");
const results = document.querySelector(".md-search-result__list");

/** Open the search from a real button, and give the focus back to it on Escape. */
function wireButton() {
  button.hidden = false;
  button.addEventListener("click", () => {
    toggle.click();
    field.focus();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.offsetParent) setTimeout(() => button.focus());
  });
}

/** Let Tab walk through the results, as it does everywhere else; leaving them closes the search. */
function wireResults() {
  new MutationObserver(() => {
    for (const link of results.querySelectorAll("a[tabindex]")) link.removeAttribute("tabindex");
  }).observe(results, { childList: true, subtree: true });
  search.addEventListener("focusout", (event) => {
    if (toggle.checked && event.relatedTarget && !search.contains(event.relatedTarget)) toggle.click();
  });
}

/**
 * Keep from Material's key handler what is not its own: Tab and Shift in the search (it would close it),
 * letters in a form (with a radio focused they would leave the page or open the search, WCAG 2.1.4).
 * @param {KeyboardEvent} event
 */
function keepKeys(event) {
  if (!(event.target instanceof Element)) return;
  const inSearch = search?.contains(event.target);
  const inForm = !inSearch && event.target.closest("form, label, input, select, textarea");
  if (inForm ? LETTER_SHORTCUTS.has(event.key) : inSearch && ["Tab", "Shift"].includes(event.key)) event.stopPropagation();
}

if (search && toggle && field && button && results) {
  wireButton();
  wireResults();
}
window.addEventListener("keydown", keepKeys, { capture: true });
