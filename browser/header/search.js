/** The search dialog: Material's worker finds, we show. Nothing is stored, nothing leaves the page. */

import { rank } from "./ranking.js";

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the messages of Material's worker
const TEASER = 140; // characters
const PATIENCE = 20_000; // milliseconds
const CONFIG = JSON.parse(document.querySelector("#__config").textContent); // Material's
const ROOT = new URL(CONFIG.base.replace(/\/?$/, "/"), location.href); // its base is « . », « .. », or « / » on the 404

/** @type {Promise<Worker> | undefined} */
let starting;
/** @type {((found: object[][]) => void)[]} who waits for an answer: the worker gives them in the order of the questions */
const waiting = [];
let asked = "";

/**
 * Wire the dialog, once, and start the worker.
 * @param {HTMLDialogElement} dialog
 */
export function start(dialog) {
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector(".found");

  async function search() {
    asked = field.value.trim();
    if (!asked) return show([], "");
    const query = asked;
    if (!list.childElementCount) status.textContent = dialog.dataset.wait;
    try {
      const found = await ask(await (starting ??= Promise.race([startWorker(), late()])), query);
      if (query === asked) show(rank(found), dialog.dataset.none);
    } catch {
      starting = undefined; // so that the next letter tries again
      show([], dialog.dataset.failed);
    }
  }

  function show(found, otherwise) {
    list.replaceChildren(...found.map(row));
    const { one, many } = dialog.dataset;
    status.textContent = found.length > 1 ? many.replace("$count", found.length) : found.length ? one : otherwise;
  }

  if (!dialog.dataset.started) {
    dialog.dataset.started = "";
    field.addEventListener("input", search);
    field.form.addEventListener("submit", () => list.querySelector("a")?.focus());
    dialog.addEventListener("keydown", walk);
    list.addEventListener("click", () => dialog.close()); // a result of the page one is on
  }
  search();
}

/** Start the worker with the guide's index. Rejects where one of them does not come. */
async function startWorker() {
  const answer = await fetch(new URL("search/search_index.json", ROOT));
  const data = { ...(await answer.json()), options: { suggest: false } };
  const worker = new Worker(CONFIG.search);
  await new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { type } }) => type === READY && resolve();
    worker.onerror = reject;
    worker.postMessage({ type: SETUP, data });
  });
  worker.onmessage = ({ data: { type, data: found } }) => type === RESULT && waiting.shift()(found.items);
  return worker;
}

/** Rejects in the end: a worker says nothing of a file of its own that does not come. @returns {Promise<never>} */
function late() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE));
}

/** @returns {Promise<object[][]>} pages, each with its sections that were found */
function ask(worker, query) {
  return new Promise((resolve) => {
    waiting.push(resolve);
    worker.postMessage({ type: QUERY, data: query });
  });
}

/** Arrows go from the field to the results, through them, and back. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...event.currentTarget.querySelectorAll("input, .found a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function row({ location: address, title, text, page }) {
  const link = document.createElement("a");
  link.href = new URL(address, ROOT);
  link.append(part("found__title", title));
  if (page) link.append(" ", part("found__page", page));
  if (text) link.append(" ", part("found__text", shortened(text)));
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** An element of the words of `html`, what was found marked; no tag of the index reaches the page. */
function part(name, html) {
  const element = document.createElement("span");
  element.className = name;
  for (const [index, words] of html.split(/<\/?mark>/).entries()) {
    const place = index % 2 ? element.appendChild(document.createElement("mark")) : element;
    place.append(plain(words));
  }
  return element;
}

const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function plain(html) {
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign]);
}

/** The words around the first that was found. */
function shortened(html) {
  const flat = html.replace(/<(?!\/?mark>)[^>]*>/g, " ");
  const start = Math.max(0, flat.lastIndexOf(" ", Math.max(0, flat.indexOf("<mark>") - TEASER / 2)));
  let end = flat.indexOf(" ", start + TEASER);
  if (end < 0) end = flat.length;
  const kept = flat.slice(start, end);
  const open = kept.lastIndexOf("<mark>") > kept.lastIndexOf("</mark>") ? "</mark>" : "";
  return (start ? "… " : "") + kept + open + (end < flat.length ? " …" : "");
}
