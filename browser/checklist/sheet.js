/**
 * The list on the page: which rows stand under which moment, what is ticked and written there, and how it would print.
 * Every word stands in the page, or is put there as text; nothing here makes HTML. The markup is templates/checklist.html.
 *
 * @typedef {import("./lists.js").List} List
 * @typedef {HTMLElement & {[name: string]: any}} Row
 */
import { routed } from "./routing.js";

const HEADING = 2; // lines on paper, as in coulisses/sheet.py
const DAYS = new Intl.DateTimeFormat("fr", { dateStyle: "long", timeZone: "UTC" }); // slow to make

/** Where one has said nothing: what holds for everybody, as in coulisses/routing.py. @param {List} list */
const situation = ({ lieu = "inconnu", delai = "semaine", energie = "variable", faible }) => ({ lieu, delai, energie, faible });

/** Put values in the $places of a text. @param {string} text @param {{[name: string]: string|number}} values */
export const fill = (text, values) => text.replace(/\$([a-z]+)/g, (place, name) => `${values[name] ?? place}`);

/** « 22 novembre 2026 ». @param {string} day 2026-11-22 */
export const inWords = (day) => DAYS.format(new Date(day)).replace(/^1 /, "1er ");

/** One line, or many. @param {{[name: string]: string}} words @param {string} name @param {number} n @param {object} [values] */
export const counted = (words, name, n, values) => fill(words[`${name}_${n > 1 ? "many" : "one"}`], { n, ...values });

export class Sheet {
  /** @type {Row[]} what is shown, in the order of the page */
  shown = [];

  /** @param {HTMLElement} stage @param {any} checklist @param {{[name: string]: string}} words */
  constructor(stage, checklist, words) {
    Object.assign(this, { checklist, words });
    this.part = (/** @type {string} */ selector) => /** @type {Row} */ (stage.querySelector(selector));
    this.all = (/** @type {string} */ selector) => /** @type {Row[]} */ ([...stage.querySelectorAll(selector)]);
    this.items = new Map(this.all("[data-item]").map((row) => [row.dataset.item, row]));
    this.own = new Map();
    this.groups = new Map(this.all("[data-moment]").map((group) => [group.dataset.moment, group]));
    for (const part of this.all("[data-needs-script]")) part.hidden = false;
  }

  /** What would be read of a list, moment by moment: ids of items and of own lines. @param {List} list @returns {Map<string, string[]>} */
  read(list) {
    const found = routed(this.checklist, situation(list));
    const [first] = found.keys();
    const late = list.own.filter(({ moment }) => !found.has(moment)); // one's own words never go with their moment
    return new Map([...found].map(([moment, items]) => {
      const own = list.own.filter((each) => each.moment === moment);
      const ids = [...(moment === first ? late : []), ...items, ...own].map(({ id }) => id);
      return [moment, ids.filter((id) => !list.removed.includes(id))];
    }));
  }

  /** How many lines a list has, and how many are ticked. @param {List} list */
  count(list) {
    const ids = [...this.read(list).values()].flat();
    return { total: ids.length, ticked: ids.filter((id) => list.ticked.includes(id)).length };
  }

  /** Show this list, and nothing of another. @param {List} list */
  show(list) {
    const found = this.read(list);
    this.shown = [];
    this.keepOwn(list);
    for (const [moment, group] of this.groups) {
      const rows = (found.get(moment) ?? []).map((id) => this.items.get(id) ?? this.own.get(id));
      const place = group.querySelector(".checks");
      group.hidden = !found.has(moment);
      group.toggleAttribute("data-empty", !rows.length); // no heading alone on paper
      if (rows.some((row, at) => place.children[at] !== row)) place.prepend(...rows); // moved only where it must: a row may have the focus
      this.shown.push(...rows);
    }
    for (const row of [...this.items.values(), ...this.own.values()]) {
      const box = row.querySelector("input");
      row.hidden = !this.shown.includes(row);
      box.checked = list.ticked.includes(box.name);
    }
    for (const field of this.all(".check__fields input, .event__fields input")) {
      this.write(field, list.lines[field.name] ?? list[field.name] ?? "");
    }
    this.boxes = this.shown.map((row) => row.querySelector("input"));
    this.paper = this.measure();
  }

  /** One row for each own line of a list, and no other. @param {List} list */
  keepOwn(list) {
    const kept = new Map(list.own.map(({ id, text }) => [id, this.own.get(id) ?? this.ownRow(id, text)]));
    for (const [id, row] of this.own) if (!kept.has(id)) row.remove();
    this.own = kept;
  }

  /** @param {string} id @param {string} text @returns {Row} */
  ownRow(id, text) {
    const row = this.mould("own");
    row.dataset.item = row.querySelector("input").name = id;
    for (const words of row.querySelectorAll("[data-text]")) words.textContent = text;
    return row;
  }

  /** A copy of what a template holds. @param {string} name @returns {Row} */
  mould(name) {
    return this.part(`template[data-mould=${name}]`).content.firstElementChild.cloneNode(true);
  }

  /** What is written in a field, there and on paper. @param {Row} field @param {string} text */
  write(field, text) {
    if (field.value !== text) field.value = text;
    const paper = field.closest("li")?.querySelector("[data-written]") ?? this.part(`[data-print=${field.name}]`);
    paper.textContent = field.type === "date" && text ? inWords(text) : text;
  }

  /** « pour les coulisses, demain ». @param {List} list */
  said(list) {
    const { words } = this;
    const parts = ["lieu", "delai", "energie"].map((key) => words[`${key}_${list[key]}`]);
    return [...parts, list.faible.length ? words.faible : ""].filter(Boolean).join(", ");
  }

  /** « 24 lignes, pour les coulisses, demain ». @param {List} list */
  summary(list) {
    return [counted(this.words, "lines", this.shown.length), this.said(list)].filter(Boolean).join(", ");
  }

  /** Say how far one is, and what would come out of the printer. @param {boolean} blank whether boxes print empty */
  sayWhere(blank) {
    const { words } = this;
    const total = this.shown.length;
    const ticked = this.boxes.filter(({ checked }) => checked).length;
    const boxes = blank ? words.paper_blank : counted(words, "paper_ticked", ticked);
    this.part("[data-progress]").textContent = !ticked
      ? counted(words, "to_tick", total)
      : ticked === total ? fill(words.ticked_all, { total }) : counted(words, "ticked", ticked, { total });
    this.part(".list-bar rect").setAttribute("width", total && (100 * ticked) / total);
    this.part("[data-paper]").textContent = words[`paper_${this.paper}`] + (ticked ? ` ${boxes}` : "");
  }

  /** What this list takes of paper: the name of its sentence. */
  measure() {
    const { recto, verso, width } = this.checklist.budget;
    const sums = { recto: 0, verso: 0 };
    const groups = [...this.groups.values()].filter((group) => !group.hidden);
    for (const group of groups) sums[group.dataset.side] += paperLines(group, width);
    const [{ dataset: { moment, side } }] = groups;
    return sums.recto > recto || sums.verso > verso ? "more" : side === "verso" ? side : moment === "surplace" ? "now" : "both";
  }
}

/** How many lines of paper a moment takes: item_lines of coulisses/sheet.py. @param {Row} group @param {number} width */
const paperLines = (group, width) =>
  [...group.querySelectorAll(".check:not([hidden])")].reduce(
    (sum, row) => sum + Math.ceil(row.querySelector("label").textContent.trim().length / width) + row.querySelectorAll("li").length,
    HEADING,
  );

/** @param {string} text */
export const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
