/** The bar: a button that opens the search. The search itself is asked for when someone wants it. */

const dialog = document.querySelector("#dialogue-recherche");
const opener = document.querySelector("[data-search-open]");

let again = "";

/** @param {KeyboardEvent} event */
function closeOnEscape(event) {
  if (event.key !== "Escape") return;
  event.preventDefault(); // a search field would only empty itself
  dialog.close();
}

async function open() {
  dialog.showModal(); // before anything is loaded: a phone shows its keyboard only in answer to a gesture
  dialog.querySelector("input").select(); // what was typed last time, to keep or to replace
  dialog.addEventListener("keydown", closeOnEscape);
  try {
    const { start } = await import(`./search.js${again}`);
    start(dialog);
  } catch {
    again = `?${Date.now()}`; // a browser remembers that a module did not come
    dialog.querySelector("[role=status]").textContent = dialog.dataset.failed;
  }
}

opener.hidden = false;
opener.addEventListener("click", open);
dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault()); // it would leave the page
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // the backdrop
});
