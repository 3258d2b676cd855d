/**
 * What the device keeps of one questionnaire, under one key. Nothing read from there is trusted; nothing here throws.
 *
 * @typedef {import("./form.js").Answers} Answers
 * @typedef {import("./addresses.js").Quiz} Quiz
 * @typedef {{on: string, version: number, route: string, score: number, band: string|null, dimensions: Map<string, number>}} Attempt
 *   a result of the past: its day (2026-11-22), the questions that were asked (other ones do not compare), dimension → percent
 * @typedef {{answers: Answers, on: string, seen: boolean, attempts: Attempt[]}} Kept
 *   the present answers, the day of the last one, whether their result has been seen; then results of the past
 */
import { score } from "./scoring.js";

export const ATTEMPTS = 12;
const LONGEST = 100_000; // characters: ours never come near

/** @returns {Kept} */
export const nothing = () => ({ answers: new Map(), on: "", seen: false, attempts: [] });

/** Today here, as 2026-11-22: Sweden writes it so. */
export const today = () => new Date().toLocaleDateString("sv");

/** « 22 novembre 2026 ». @param {string} day 2026-11-22 */
export const inWords = (day) =>
  new Date(day).toLocaleDateString("fr", { dateStyle: "long", timeZone: "UTC" }).replace(/^1 /, "1er ");

/** These answers as they will be remembered. @param {Quiz} quiz @param {Kept} kept @returns {Attempt} */
export function attempt(quiz, { answers, on }) {
  const { asked, score: value, band, dimensions } = score(quiz, answers);
  return { on, version: quiz.version, route: `${asked}`, score: value, band, dimensions: new Map(dimensions.map(({ id, percent }) => [id, percent])) };
}

export class Store {
  closed = false; // what a later version wrote is not ours to replace

  /** @param {Quiz} quiz */
  constructor(quiz) {
    this.quiz = quiz;
    this.key = `coulisses-quiz-${quiz.id}`;
  }

  /** @returns {{kept: Kept, told: string|null}} with the name of the sentence to tell the reader, if any */
  load() {
    try {
      const text = localStorage.getItem(this.key);
      if (text === null) return { kept: nothing(), told: null };
      const found = read(this.quiz, text);
      this.closed = found.told === "newer";
      if (found.told === "damaged") { // it may still matter to somebody
        localStorage.removeItem(this.key);
        localStorage.setItem(`${this.key}-copie`, text.slice(0, LONGEST));
      }
      return found;
    } catch {
      return { kept: nothing(), told: null }; // blocked: the first answer that cannot be kept will tell
    }
  }

  /** Keep this, in the place of what was there. @param {Kept} kept @returns {string|null} the sentence to tell, if any */
  save(kept) {
    if (this.closed) return null;
    try {
      if (!kept.answers.size && !kept.attempts.length) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify({ quiz: this.quiz.id, version: this.quiz.version, ...kept }, asObjects));
      return null;
    } catch (error) {
      return error.name === "SecurityError" ? "storage_blocked" : "storage_full";
    }
  }
}

/** @param {string} _ @param {unknown} value */
const asObjects = (_, value) => (value instanceof Map ? Object.fromEntries(value) : value);

/** @param {Quiz} quiz @param {string} text @returns {{kept: Kept, told: string|null}} */
function read(quiz, text) {
  const data = text.length > LONGEST ? null : parsed(text);
  if (data?.quiz !== quiz.id || !isCount(data.version)) return { kept: nothing(), told: "damaged" };
  const attempts = (Array.isArray(data.attempts) ? data.attempts : []).flatMap(readAttempt).slice(-ATTEMPTS);
  const given = entries(data.answers);
  if (data.version !== quiz.version) {
    const told = data.version > quiz.version ? "newer" : given.length ? "older" : null;
    return { kept: { ...nothing(), attempts }, told };
  }
  const answers = new Map();
  let whole = true;
  for (const [id, values] of given) {
    const item = [...quiz.context, ...quiz.items].find((each) => each.id === id);
    const options = [values].flat().filter((value) => item?.options.some((option) => option.id === value));
    if (options.length) answers.set(id, options);
    whole &&= options.length > 0 && options.length === values.length;
  }
  const { on, seen } = data;
  return {
    kept: { answers, on: isDay(on) ? on : today(), seen: seen === true && answers.size > 0, attempts },
    told: whole ? null : "unknown",
  };
}

/** @param {any} data @returns {Attempt[]} none where it is not one */
function readAttempt(data) {
  const { on, version, route, score: value, band, dimensions } = data ?? {};
  const percents = entries(dimensions);
  const sound = isDay(on) && isCount(version) && [value, ...percents.map(([, each]) => each)].every((each) => isCount(each) && each <= 100);
  return sound ? [{ on, version, route, score: value, band: typeof band === "string" ? band : null, dimensions: new Map(percents) }] : [];
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {[string, any][]} */
const entries = (value) => (typeof value === "object" && value ? Object.entries(value) : []);

/** @param {unknown} value */
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** @param {unknown} value */
const isDay = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
