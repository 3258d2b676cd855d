/**
 * A list: as the device keeps it, all of them under one key; as a file carries it; as an address says it. Nothing read is
 * trusted: what is not sound is left out. Nothing here throws, nor touches the page.
 *
 * An address says where, when, with what energy, and what the quiz found weak, each part of which may be missing, and
 * nothing that somebody has written: `#v1;lieu=coulisses;delai=jours;energie=calme;faible=continuite,preparation`.
 *
 * @typedef {{lieu: string[], delai: string[], energie: string[], faible: string[]}} Known every id there is
 * @typedef {{lieu?: string, delai?: string, energie?: string, faible: string[]}} Said what is known of an event
 * @typedef {{id: string, moment: string, text: string}} Own a line of one's own
 * @typedef {Said & {
 *   id: string, name: string, date: string, ticked: string[], lines: {[field: string]: string}, own: Own[], removed: string[],
 * }} List ids of items and of own lines; a date as 2026-11-22, or ""
 * @typedef {{current: string, lists: List[]}} State `current`: the list to open next time
 */
const FORM = "v1"; // of an address
const KEY = "coulisses-listes";
const VERSION = 1;
export const MOST = 200; // lines of one's own, in a list
const LONGEST = 300; // characters of one
const NAME = 80;

// -- as an address says it -----------------------------------------------------------------------------

/** The fragment that says this much. @param {Said} said */
export function linkTo(said) {
  const faible = [...said.faible].sort().join();
  const parts = Object.entries({ lieu: said.lieu, delai: said.delai, energie: said.energie, faible });
  return [FORM, ...parts.filter(([, value]) => value).map((part) => part.join("="))].join(";");
}

/**
 * What a fragment says, or the name of the sentence that says what is wrong with it; null when it is no link of this kind.
 * @param {Known} known @param {string} text @returns {{said: Said}|{fault: string}|null}
 */
export function readLink(known, text) {
  if (!/^v\d+(;|$)/.test(text)) return null;
  const [form, ...parts] = text.split(";");
  if (form !== FORM) return { fault: "link_newer" };
  const found = new Map();
  for (const part of parts) {
    const [key, value = "", ...more] = part.split("=");
    const values = value.split(",");
    const sound = Object.hasOwn(known, key) && !found.has(key) && !more.length && (key === "faible" || values.length === 1);
    if (!sound || !values.every((each) => known[key].includes(each))) return { fault: "link_damaged" };
    found.set(key, values);
  }
  const one = (/** @type {string} */ key) => found.get(key)?.[0];
  return { said: { lieu: one("lieu"), delai: one("delai"), energie: one("energie"), faible: [...new Set(found.get("faible"))] } };
}

/** What an address names, whatever its shape. @param {string} hash */
export function fragment(hash) {
  const raw = hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw; // a lone % is no reason to stop
  }
}

// -- as it is kept, and as a file carries it -----------------------------------------------------------

/** The name of something new. The sign before it keeps it from ever being an item's. */
export const newId = () => `_${Math.random().toString(36).slice(2, 12)}`;

/** A list that says this much of its event, and nothing else yet. @param {Partial<List>} [said] @returns {List} */
export const blank = (said) => ({
  ...{ id: newId(), name: "", date: "", lieu: undefined, delai: undefined, energie: undefined, faible: [] },
  ...{ ticked: [], lines: {}, own: [], removed: [] },
  ...said,
});

/** Whether anything is in it beyond its situation. @param {List} list */
export const touched = ({ name, date, ticked, lines, own, removed }) =>
  Boolean(name || date || ticked.length || own.length || removed.length || Object.keys(lines).length);

/** No more characters than this, none of them cut in two. @param {string} text @param {number} most */
export const cut = (text, most) => (text.length > most ? [...text].slice(0, most).join("") : text);

/**
 * The lists of a text: those that can be read, or the name of the sentence that says why there are none.
 * @param {Known} known @param {string} text
 * @returns {{lists?: List[], current?: string, whole?: boolean, fault?: "foreign"|"newer"}} `whole`: nothing was left out
 */
export function read(known, text) {
  try {
    const data = JSON.parse(text);
    if (Number.isSafeInteger(data.version) && data.version > VERSION) return { fault: "newer" };
    if (data.version !== VERSION || !Array.isArray(data.lists)) return { fault: "foreign" };
    const found = data.lists.filter((/** @type {any} */ each) => isId(each?.id)).map((/** @type {any} */ each) => readList(known, each));
    const lists = unlike(found);
    return { lists, current: isId(data.current) ? data.current : "", whole: JSON.stringify(lists) === JSON.stringify(data.lists) };
  } catch { // no JSON, or too deep
    return { fault: "foreign" };
  }
}

/** What the device keeps, or a file carries. @param {List[]} lists @param {string} [current] */
export const written = (lists, current) => JSON.stringify({ version: VERSION, current, lists });

export class Store {
  /** @type {State} */
  state = { current: "", lists: [] };
  /** @type {string|null|undefined} what the state was read from, or written as */
  text = undefined;
  closed = false; // what a later version wrote is not ours to replace
  unsaved = false; // what could not be written is here only

  /** @param {Known} known */
  constructor(known) {
    this.known = known;
  }

  /** @param {string} id @returns {List|undefined} */
  find(id) {
    return this.state.lists.find((list) => list.id === id);
  }

  /** The list to come back to, if any. @returns {List|undefined} */
  latest() {
    return this.find(this.state.current) ?? this.state.lists.at(-1);
  }

  /** Read what is there, where it has changed. @returns {string|null} the name of the sentence to tell the reader, if any */
  load() {
    if (this.unsaved) return null;
    try {
      const text = localStorage.getItem(KEY);
      if (text === this.text) return null;
      this.text = text;
      const { fault, lists = [], current = "", whole } = text === null ? { whole: true } : read(this.known, text);
      this.state = { current, lists };
      this.closed = fault === "newer";
      if (this.closed || whole) return fault ?? null;
      localStorage.removeItem(KEY); // there may not be room for both
      localStorage.setItem(`${KEY}-copie`, text); // it may still matter to somebody
      this.save();
      return lists.length ? "partly" : "damaged";
    } catch {
      this.unsaved = this.text !== undefined; // read, and no room to put it right
      return null; // blocked: the first gesture that cannot be kept will tell
    }
  }

  /** Change what is kept. @param {(state: State) => void} change @returns {string|null} the sentence to tell, if any */
  change(change) {
    const told = this.load();
    change(this.state);
    return this.closed ? null : (this.save() ?? told);
  }

  save() {
    const { current, lists } = this.state;
    const text = lists.length ? written(lists, current) : null;
    try {
      if (text === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
      this.text = text;
      this.unsaved = false;
      return null;
    } catch (error) {
      this.unsaved = true;
      return error.name === "SecurityError" ? "storage_blocked" : "storage_full";
    }
  }
}

/** @param {Known} known @param {any} data @returns {List} */
function readList(known, data) {
  const { id, name, date, ticked, lines, own, removed } = data;
  const said = (/** @type {"lieu"|"delai"|"energie"} */ key) => (known[key].includes(data[key]) ? data[key] : undefined);
  return {
    id,
    name: readText(name, NAME),
    date: isDay(date) ? date : "",
    lieu: said("lieu"),
    delai: said("delai"),
    energie: said("energie"),
    faible: readIds(data.faible).filter((each) => known.faible.includes(each)),
    ticked: readIds(ticked),
    lines: Object.fromEntries(entries(lines).map(([field, text]) => [field, readText(text)]).filter(([field, text]) => isId(field) && text)),
    own: readOwn(own),
    removed: readIds(removed),
  };
}

/** @param {unknown} value @returns {Own[]} */
function readOwn(value) {
  const sound = (Array.isArray(value) ? value : [])
    .filter((each) => isId(each?.id) && each.id.startsWith("_") && isId(each.moment) && readText(each.text).trim())
    .map(({ id, moment, text }) => ({ id, moment, text: readText(text) }));
  return unlike(sound).slice(0, MOST);
}

/** Of those with the same id, the last one. @template {{id: string}} T @param {T[]} all @returns {T[]} */
const unlike = (all) => [...new Map(all.map((each) => [each.id, each])).values()];

/** @param {unknown} value */
const readIds = (value) => (Array.isArray(value) ? [...new Set(value)].filter(isId) : []);

/** @param {unknown} value @param {number} most */
const readText = (value, most = LONGEST) => (typeof value === "string" ? cut(value, most) : "");

/** @param {unknown} value @returns {[string, unknown][]} */
const entries = (value) => (typeof value === "object" && value ? Object.entries(value) : []);

/** @param {unknown} value */
const isId = (value) => typeof value === "string" && /^[a-z_][a-z0-9-]{0,45}$/.test(value);

/** @param {unknown} value */
const isDay = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
