/** The bar's two repairs of Material: a real button that opens the search, and no one-letter shortcut in a form. */

const LETTER_SHORTCUTS = new Set(["f", "n", "p", "s", "/", ",", "."]);

/** Open Material's search from a button, and give the focus back when it closes. */
function wireSearch() {
  const button = document.querySelector("[data-search-open]");
  const toggle = document.querySelector("#__search");
  const input = document.querySelector("[data-md-component=search-query]");
  if (!button || !toggle || !input) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    toggle.click();
    input.focus();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.offsetParent) setTimeout(() => button.focus());
  });
}

/** With a radio or a checkbox focused, Material's letters would leave the page or open the search (WCAG 2.1.4). */
function guardForms(event) {
  const inForm = event.target instanceof Element && event.target.closest("form, label, input, select, textarea");
  const inSearch = event.target instanceof Element && event.target.closest(".md-search");
  if (inForm && !inSearch && LETTER_SHORTCUTS.has(event.key)) event.stopPropagation();
}

wireSearch();
window.addEventListener("keydown", guardForms, { capture: true });
