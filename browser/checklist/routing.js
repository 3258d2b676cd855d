/**
 * Which items of the checklist stand under which moment: the rules and their words stand in coulisses/routing.py;
 * this is the same, function for function, for the browser. Pure: imports nothing, touches no page.
 *
 * @typedef {{
 *   id: string, moment: string, contexts?: string[], delays?: string[], energies?: string[], weak?: string[], until?: string,
 * }} Item a condition that is missing or empty always holds
 * @typedef {{moments: {id: string}[], delays: {id: string, starts: string}[], items: Item[]}} Checklist
 * @typedef {{lieu: string, delai: string, energie: string, faible: string[]}} Situation ids that the checklist knows
 */

/**
 * The items of each moment left, in order: moment → items.
 * @param {Checklist} checklist @param {Situation} situation @returns {Map<string, Item[]>}
 */
export function routed(checklist, situation) {
  const left = momentsLeft(checklist, situation.delai);
  /** @type {Map<string, Item[]>} */
  const found = new Map(left.map((moment) => [moment, []]));
  const wanted = checklist.items.filter((item) => holds(item, situation));
  for (const item of wanted) {
    if (!found.has(item.moment) && lasts(checklist, item, situation.delai)) found.get(left[0])?.push(item);
  }
  for (const item of wanted) found.get(item.moment)?.push(item);
  return found;
}

/**
 * The moments that still make sense, from the first that the delay leaves.
 * @param {Checklist} checklist @param {string} delay @returns {string[]}
 */
export function momentsLeft({ moments, delays }, delay) {
  const starts = delays.find(({ id }) => id === delay)?.starts;
  return moments.slice(moments.findIndex(({ id }) => id === starts)).map(({ id }) => id);
}

/** Whether every condition that an item states holds. @param {Item} item @param {Situation} situation */
export function holds(item, { lieu, delai, energie, faible }) {
  return (
    among(item.contexts, lieu) &&
    among(item.delays, delai) &&
    among(item.energies, energie) &&
    (!item.weak?.length || item.weak.some((dimension) => faible.includes(dimension)))
  );
}

/** Whether an item whose moment is gone still makes sense. @param {Checklist} checklist @param {Item} item @param {string} delay */
export function lasts({ delays }, item, delay) {
  const order = delays.map(({ id }) => id);
  return item.until !== undefined && order.indexOf(delay) <= order.indexOf(item.until);
}

/** @param {string[]|undefined} stated @param {string} value */
const among = (stated, value) => !stated?.length || stated.includes(value);
