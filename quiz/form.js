/**
 * The form: what is answered, what stands alone, what is missing. The markup is templates/quiz.html.
 *
 * @typedef {import("./scoring.js").Questionnaire} Questionnaire
 * @typedef {Object<string, string>} Words interface words, as trusted HTML
 */
import { fill, plain, trusted } from "./dom.js";

/** The name of an item's fields; its fieldset has the same id. @param {string} id */
export const fieldName = (id) => `q-${id}`;

/**
 * @param {HTMLFormElement} form @param {Questionnaire} quiz
 * @returns {Map<string, string[]>} item id → values of what is ticked; no entry for the rest
 */
export function readAnswers(form, quiz) {
  const data = new FormData(form);
  const answers = new Map();
  for (const { id } of [...quiz.context, ...quiz.items]) {
    const values = data.getAll(fieldName(id)).map(String);
    if (values.length) answers.set(id, values);
  }
  return answers;
}

/**
 * Ticking an option that stands alone clears its neighbours, and the other way round.
 * @param {Event} event a change in the form
 */
export function keepAlone({ target }) {
  if (!(target instanceof HTMLInputElement) || target.type !== "checkbox" || !target.checked) return;
  const alone = "alone" in target.dataset;
  for (const other of target.closest("fieldset")?.querySelectorAll("input") ?? []) {
    if (other !== target && (alone || "alone" in other.dataset)) other.checked = false;
  }
}

/**
 * « 5 réponses sur 16 », as trusted HTML. Zero and one are singular in French.
 * @param {Words} words @param {number} answered @param {number} total
 */
export const progressText = (words, answered, total) =>
  fill(answered < 2 ? words.quiz_progress_one : words.quiz_progress_many, { n: answered, total });

/**
 * Nothing before the first scored answer: what comes first in the form does not count.
 * @param {HTMLFormElement} form @param {Questionnaire} quiz @param {Words} words
 * @param {Map<string, string[]>} answers
 */
export function showProgress(form, quiz, words, answers) {
  const answered = quiz.items.filter(({ id }) => answers.has(id)).length;
  const text = answered ? progressText(words, answered, quiz.items.length) : "";
  form.querySelector("[data-progress]")?.replaceChildren(trusted(text));
}

/** Put the focus on an element, and the element at the top. @param {HTMLElement} target */
export function focusAtTop(target) {
  target.scrollIntoView({ block: "start" });
  target.focus({ preventScroll: true });
}

/** Put the focus on the first field of an item. @param {string} id */
export function focusItem(id) {
  const item = document.getElementById(fieldName(id));
  item?.scrollIntoView({ block: "start" });
  item?.querySelector("input")?.focus({ preventScroll: true });
}

/** The error of an empty form: its summary, its words beside the field, its mark in the page's title. */
export class EmptyError {
  /** @param {Document} page @param {Words} words @param {string} first id of the first scored item */
  constructor(page, words, first) {
    this.page = page;
    this.title = page.title;
    this.marked = `${plain(words.quiz_error_prefix)} ${page.title}`;
    this.summary = /** @type {HTMLElement} */ (page.querySelector("[data-errors]"));
    this.beside = /** @type {HTMLElement} */ (page.querySelector("[data-error]"));
    this.item = page.getElementById(fieldName(first));
    this.summary.querySelector("[data-first-item]")?.addEventListener("click", (event) => {
      event.preventDefault();
      focusItem(first);
    });
  }

  show() {
    this.summary.hidden = this.beside.hidden = false;
    this.item?.setAttribute("aria-describedby", this.beside.id);
    this.page.title = this.marked;
    focusAtTop(this.summary);
  }

  clear() {
    if (this.summary.hidden) return;
    this.summary.hidden = this.beside.hidden = true;
    this.item?.removeAttribute("aria-describedby");
    this.page.title = this.title;
  }
}
