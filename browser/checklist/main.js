/**
 * The page of the list that one makes: what a gesture changes, what is kept of it, and how it is undone.
 * Without this module the list that holds everywhere stands there whole, and prints.
 *
 * @typedef {import("./lists.js").List} List
 */
import { blank, cut, fragment, linkTo, MOST, newId, readLink, Store, touched } from "./lists.js";
import { fill, Sheet, upper } from "./sheet.js";
import { gestures, openFile, showEvents } from "./tools.js";

class Player {
  /** @type {string|null} that nothing can be kept: what is told next says it, once */
  warning = null;
  warned = false;

  /** @param {HTMLElement} stage @param {{checklist: any, known: any, words: {[name: string]: string}}} data */
  constructor(stage, { checklist, known, words }) {
    Object.assign(this, { stage, known, words });
    this.sheet = new Sheet(stage, checklist, words);
    this.part = this.sheet.part;
    this.store = new Store(known);
    this.gestures = gestures(this);
  }

  start() {
    const listen = (/** @type {string} */ kind, /** @type {(event: any) => void} */ heard) => this.stage.addEventListener(kind, heard);
    listen("change", ({ target }) => this.changed(target));
    listen("input", ({ target }) => this.typed(target));
    listen("submit", (event) => {
      event.preventDefault();
      if (event.target.dataset.add) this.add(event.target);
    });
    listen("click", ({ target }) => {
      const button = target.closest("[data-do]");
      if (button?.dataset.do === "remove") this.remove(button.closest("[data-item]"));
      else if (button) this.gestures[button.dataset.do](button);
    });
    window.addEventListener("hashchange", () => this.arrive(true));
    window.addEventListener("storage", () => this.refresh());
    this.part("[data-do=send]").hidden = !navigator.share;
    this.part("[value=ticked]").checked = true;
    const told = this.store.load();
    this.open(this.store.latest());
    this.tell(told);
    this.arrive(false);
  }

  // -- which list ----------------------------------------------------------------------------------

  /** Show a list, or a new one. @param {List} [list] @param {boolean} [move] whether the focus goes there */
  open(list = blank(), move = false) {
    const fresh = !this.store.find(list.id);
    document.documentElement.dataset.listState = fresh ? "start" : "list";
    this.part("details").open = fresh;
    this.list = list;
    this.show();
    if (!move) return;
    window.scrollTo(0, 0);
    this.part("summary").focus();
  }

  /** What an address says: a list to make, or a sentence. @param {boolean} move */
  arrive(move) {
    const here = fragment(location.hash);
    const link = readLink(this.known, here);
    if (link?.fault) this.tell(link.fault);
    else if (link) this.take(link.said, move);
    else if (here && !document.getElementById(here)) this.tell("address_unknown");
  }

  /** Make the list that a link says, beside the others; once, while nothing is in it. @param {import("./lists.js").Said} said @param {boolean} move */
  take(said, move) {
    const { list: before, store: { state: { lists } } } = this;
    const twin = lists.find((/** @type {List} */ list) => !touched(list) && linkTo(list) === linkTo(said));
    const beside = lists.length > 0;
    history.replaceState(null, "", location.pathname + location.search); // a reload comes back to what has been done here
    this.put(twin ?? blank(said), move);
    const { id } = this.list;
    if (!twin) this.tell(beside ? "taken_beside" : "taken", () => this.drop([id], before.id), { said: this.sheet.summary(this.list) });
  }

  /** Open a list, and keep it. @param {List} list @param {boolean} [move] */
  put(list, move) {
    this.list = list;
    this.edit(() => {}, false);
    this.open(this.list, move);
  }

  /** Keep these lists no more, and open another. @param {string[]} ids @param {string} [next] */
  drop(ids, next) {
    this.keep((state) => {
      state.lists = state.lists.filter((/** @type {List} */ { id }) => !ids.includes(id));
      state.current = next;
    });
    this.open(this.store.latest(), true);
  }

  /** Another tab has changed something. */
  refresh() {
    const { list } = this;
    const was = this.store.find(list.id);
    const told = this.store.load();
    this.list = this.store.find(list.id) ?? list;
    if (was && !this.store.find(list.id)) {
      this.open(this.store.latest());
      this.tell("gone", () => this.put(list, true));
    } else this.show();
    if (told) this.tell(told);
  }

  show() {
    this.sheet.show(this.list);
    for (const radio of this.sheet.all("details input")) radio.checked = this.list[radio.name] === radio.value;
    this.part("[data-headline]").textContent = upper(this.sheet.said(this.list)) || this.words.headline;
    this.progress();
  }

  progress() {
    this.sheet.sayWhere(this.stage.hasAttribute("data-blank"));
    showEvents(this);
  }

  // -- gestures ------------------------------------------------------------------------------------

  /** Change what is kept. @param {(state: any) => void} change */
  keep(change) {
    const told = this.store.change(change);
    if (!told || this.warned) return;
    this.warned = true;
    this.tell(told);
    this.warning = told;
  }

  /** Change this list, as it is kept by now; one that is not there yet, or no more, is put there. @param {(list: List) => void} change @param {boolean} [shown] */
  edit(change, shown = true) {
    this.keep((state) => {
      const list = this.store.find(this.list.id) ?? this.list;
      if (!state.lists.includes(list)) state.lists.push(list);
      change(list);
      state.current = list.id;
      this.list = list;
    });
    if (shown) this.show();
  }

  /** A box, a choice, a file. @param {any} field */
  changed(field) {
    const { checked, name, type, value } = field;
    if (type === "file") {
      openFile(this, field.files[0]);
      field.value = ""; // the same file may be opened again
    } else if (name === "boxes") {
      this.stage.toggleAttribute("data-blank", value === "blank");
      this.progress();
    } else if (type === "radio") {
      const before = this.list[name];
      this.edit((list) => { list[name] = value; });
      this.tell(this.sheet.summary(this.list), () => this.edit((list) => { list[name] = before; }));
    } else if (type === "checkbox") {
      const tick = (/** @type {boolean} */ on, /** @type {boolean} */ shown) =>
        this.edit((list) => { list.ticked = [...list.ticked.filter((id) => id !== name), ...(on ? [name] : [])]; }, shown);
      tick(checked, false); // the row shows it already
      this.progress();
      this.tell(null, () => {
        tick(!checked, true);
        field.focus();
      });
    }
  }

  /** @param {any} field */
  typed(field) {
    const most = Number(field.dataset.most);
    if (most && field.value.length > most) {
      field.value = cut(field.value, most);
      this.tell("cut", null, { n: most });
    }
    const { name, value } = field;
    const line = field.closest(".check__fields");
    if (!line && !field.closest(".event__fields")) return;
    this.edit((list) => {
      if (!line) list[name] = value;
      else if (value) list.lines[name] = value;
      else delete list.lines[name];
    }, false);
    this.sheet.write(field, value);
    showEvents(this);
  }

  /** A line of one's own. @param {any} form */
  add(form) {
    const [field] = form.elements;
    const line = { id: newId(), moment: form.dataset.add, text: field.value.trim() };
    if (!line.text || this.list.own.length >= MOST) return this.tell(line.text ? "own_most" : "own_empty");
    this.edit((list) => list.own.push(line));
    field.value = "";
    this.tell("added", () => {
      this.edit((list) => { list.own = list.own.filter(({ id }) => id !== line.id); });
      field.focus();
    });
  }

  /** @param {any} row */
  remove(row) {
    const { item } = row.dataset;
    const at = this.sheet.shown.indexOf(row);
    const place = this.list.own.findIndex(({ id }) => id === item);
    const line = this.list.own[place];
    this.edit((list) => {
      if (line) list.own = list.own.filter(({ id }) => id !== item);
      else list.removed = [...list.removed, item];
    });
    this.focus(this.sheet.shown[Math.min(at, this.sheet.shown.length - 1)]);
    this.tell("removed", () => {
      this.edit((list) => {
        if (line) list.own.splice(place, 0, line);
        else list.removed = list.removed.filter((id) => id !== item);
      });
      this.focus(this.sheet.shown.find(({ dataset }) => dataset.item === item));
    });
  }

  /** @param {any} [row] */
  focus(row) {
    (row ?? this.stage).querySelector("[type=checkbox], summary").focus();
  }

  /**
   * Tell the reader what a gesture did, and how to undo it.
   * @param {string|null} said a sentence or its name, or none @param {(() => void)|null} [way] @param {object} [values]
   */
  tell(said, way = null, values = {}) {
    const told = this.warning ?? said ?? "";
    this.warning = null;
    this.undo = way;
    this.part("[data-notice]").textContent = fill(this.words[told] ?? told, values);
    this.part("[data-do=undo]").hidden = !way;
  }
}

const stage = document.querySelector("[data-list]");
const block = document.querySelector("script#checklist-data[type='application/json']");
if (stage && block) new Player(stage, JSON.parse(block.textContent)).start();
