/**
 * The quiz page. Reads the data block, wires the form of the page, shows the result in its place.
 * Without this module the form stays readable, and its key adds up on paper.
 */
import { EmptyError, focusAtTop, focusItem, keepAlone, readAnswers, showProgress } from "./form.js";
import { resultNodes } from "./result.js";
import { score } from "./scoring.js";

const form = document.querySelector("form[data-quiz]");
const block = document.querySelector("script#quiz-data[type='application/json']");
if (form instanceof HTMLFormElement && block?.textContent) start(form, JSON.parse(block.textContent));

/**
 * @param {HTMLFormElement} form
 * @param {{quiz: any, words: import("./form.js").Words}} data the questionnaire and the interface words, as trusted HTML
 */
function start(form, { quiz, words }) {
  const section = /** @type {HTMLElement} */ (document.querySelector("[data-result]"));
  const title = /** @type {HTMLElement} */ (section.querySelector("h2"));
  const body = /** @type {HTMLElement} */ (section.querySelector("[data-result-body]"));
  const error = new EmptyError(document, words, quiz.items[0].id);
  const asked = [...quiz.context, ...quiz.items];

  /** Show the form, or the result in its place. @param {"form"|"result"} state */
  const turn = (state) => {
    form.hidden = state === "result";
    section.hidden = state === "form";
    document.documentElement.dataset.quizState = state;
  };
  /** @param {string} id */
  const reopen = (id) => {
    turn("form");
    focusItem(id);
  };
  const progress = () => showProgress(form, quiz, words, readAnswers(form, quiz));
  const gestures = {
    print: () => window.print(),
    edit: () => reopen(asked[0].id),
    redo: () => {
      form.reset();
      progress();
      reopen(asked[0].id);
    },
    missing: reopen,
  };

  form.addEventListener("change", (event) => {
    keepAlone(event);
    progress();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const result = score(quiz, readAnswers(form, quiz));
    if (result.answered === 0) {
      error.show();
      return;
    }
    error.clear();
    body.replaceChildren(...resultNodes(quiz, words, result, gestures));
    turn("result");
    focusAtTop(title);
  });

  // A browser may put answers back after a reload or a return: count them again.
  window.addEventListener("pageshow", progress);
  progress();
  foldKey();
  reveal(form);
}

/** The key is for paper: folded on screen, open in print. */
function foldKey() {
  const key = document.querySelector("details[data-key]");
  if (!(key instanceof HTMLDetailsElement)) return;
  let open = (key.open = location.hash === "#cle");
  window.addEventListener("beforeprint", () => {
    open = key.open;
    key.open = true;
  });
  window.addEventListener("afterprint", () => {
    key.open = open;
  });
}

/** Show what needs the script, and put away what stands in for it. @param {HTMLFormElement} form */
function reveal(form) {
  for (const part of form.querySelectorAll("[data-without-script]")) part.setAttribute("hidden", "");
  for (const part of form.querySelectorAll("[data-needs-script]")) {
    part.removeAttribute("hidden");
    for (const button of part.querySelectorAll("button")) button.disabled = false;
  }
}
