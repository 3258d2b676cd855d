/**
 * The form: what is ticked, what stands alone, what is missing; and the few gestures that every screen shares.
 * Every word stands in the page: nothing here, nor elsewhere, makes HTML from text. The markup is templates/quiz.html.
 *
 * @typedef {import("./scoring.js").Questionnaire} Questionnaire
 * @typedef {Map<string, string[]>} Answers item id → ids of what is ticked; no entry for the rest
 */

/** The name of an item's fields; its fieldset has the same id, and its step the same address. @param {string} id */
export const fieldName = (id) => `q-${id}`;

/** @param {HTMLFormElement} form @param {Questionnaire} quiz @returns {Answers} */
export function readAnswers(form, quiz) {
  const data = new FormData(form);
  const given = [...quiz.context, ...quiz.items].map(({ id }) => [id, data.getAll(fieldName(id))]);
  return new Map(given.filter(([, options]) => options.length));
}

/** Tick these answers, and nothing else. @param {Element} root @param {Answers} answers */
export function tick(root, answers) {
  for (const input of root.querySelectorAll("input")) {
    input.checked = answers.get(input.name.slice(2))?.includes(input.value) ?? false;
  }
}

/**
 * Ticking an option that stands alone clears its neighbours, and the other way round.
 * @param {HTMLInputElement} ticked
 */
export function keepAlone(ticked) {
  if (ticked.type !== "checkbox" || !ticked.checked) return;
  for (const other of ticked.closest("fieldset").querySelectorAll("input")) {
    if (other !== ticked && ("alone" in ticked.dataset || "alone" in other.dataset)) other.checked = false;
  }
}

/**
 * Put values in the $places of a text; a place without a value stays as it is.
 * @param {string} text @param {Object<string, string|number>} values
 */
export const fill = (text, values) => text.replace(/\$([a-z]+)/g, (place, name) => values[name] ?? place);

/** The words of an element as they are heard. @param {Element} element */
export function spoken(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const silent of copy.querySelectorAll("[aria-hidden], [hidden]")) silent.remove();
  return copy.textContent.trim();
}

/**
 * Among the parts that carry `data-NAME`, show those that are wanted and no other.
 * @param {Element} root @param {string} name @param {string[]} wanted
 * @returns {HTMLElement[]} what is shown, in the order wanted
 */
export function only(root, name, wanted) {
  const parts = [...root.querySelectorAll(`[data-${name}]`)];
  for (const part of parts) part.hidden = !wanted.includes(part.dataset[name]);
  return wanted.flatMap((id) => parts.filter((part) => part.dataset[name] === id));
}

/** Put the focus on an element, at the top of the page. @param {HTMLElement} target */
export function focusAtTop(target) {
  scrollTo(0, 0);
  target.focus();
}
