/** The bar: a button that opens the search. The search itself is asked for when someone wants it. */

const dialog = document.querySelector("#dialogue-recherche");
const opener = document.querySelector("[data-search-open]");

async function open() {
  dialog.showModal(); // before anything is loaded: a phone shows its keyboard only in answer to a gesture
  dialog.querySelector("input").select(); // what was typed last time, to keep or to replace
  const { start } = await import("./search.js");
  start(dialog);
}

opener.hidden = false;
opener.addEventListener("click", open);
dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // the backdrop
});
