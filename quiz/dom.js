/**
 * The few gestures of the page that the quiz needs. The only place where HTML is made from text.
 */

/**
 * Turn trusted HTML into nodes. Only for the texts of the page's own data block, which the build
 * made safe; never for anything typed, stored or taken from an address.
 * @param {string} html @returns {DocumentFragment}
 */
export function trusted(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** The words alone of a trusted HTML text. @param {string} html */
export const plain = (html) => (trusted(html).textContent ?? "").trim();

/**
 * Put values in the $places of a trusted text; a place without a value stays as it is.
 * @param {string} html @param {Object<string, string|number>} values numbers, or trusted HTML
 */
export const fill = (html, values) =>
  html.replace(/\$([a-z]+)/g, (place, name) => (Object.hasOwn(values, name) ? String(values[name]) : place));

/**
 * @param {string} name @param {Object<string, string>} attributes @param {...(Node|string)} children
 * @returns {HTMLElement} strings are put as text, never read as HTML
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} name @param {Object<string, string>} attributes @param {...Node} children
 * @returns {SVGElement}
 */
export function drawing(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return /** @type {SVGElement} */ (made);
}
