/**
 * What an address says: the step one is at, or somebody's result. Touches no page.
 *
 * A step is named by the fragment: an item by its fieldset's id, then REVIEW and RESULT. A result as a link is
 * `#r1;questionnaire;version;answers;check`. Every item of the file has its place among the answers: one sign for six
 * options, a bit an option. The check tells a slip of the hand, or a line cut in a message, from a link of ours.
 *
 * @typedef {import("./scoring.js").Questionnaire & {id: string, version: number}} Quiz
 * @typedef {ReturnType<typeof import("./scoring.js").ask>} Asked
 * @typedef {{id: string, optional?: boolean, dimension?: string}} Item
 */
import { fieldName } from "./form.js";
import { ask } from "./scoring.js";

export const REVIEW = "verifier";
export const RESULT = "resultat";

const FORM = "r1";
const SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const AT_ONCE = 6; // bits: as many as a sign can hold
const CHECK = 7; // signs: 32 bits in base 36

/** The fragment that says these answers, those to items not asked left out. @param {Quiz} quiz @param {Map<string, string|string[]>} answers */
export function written(quiz, answers) {
  const { chosen } = ask(quiz, answers);
  const signs = [...quiz.context, ...quiz.items].flatMap(({ id, options }) => {
    const groups = Array.from({ length: Math.ceil(options.length / AT_ONCE) }, () => 0);
    options.forEach((option, at) => {
      if (chosen.get(id)?.has(option.id)) groups[Math.floor(at / AT_ONCE)] |= 1 << (at % AT_ONCE);
    });
    return groups.map((bits) => SIGNS[bits]);
  });
  const said = [FORM, quiz.id, quiz.version, signs.join("")].join(";");
  return `${said};${check(said)}`;
}

/**
 * What a fragment says: answers, or the name of the sentence that says what is wrong with it; null when it is no link of this kind.
 * @param {Quiz} quiz @param {string} fragment
 * @returns {{answers: Map<string, string[]>}|{fault: string}|null}
 */
export function read(quiz, fragment) {
  if (!/^r\d+(;|$)/.test(fragment)) return null;
  const parts = fragment.split(";");
  const [form, id, version, signs, sum] = parts;
  if (form !== FORM) return { fault: "link_newer" };
  if (parts.length < 5 || sum.length < CHECK) return { fault: "link_truncated" };
  if (parts.length > 5 || sum !== check(fragment.slice(0, -sum.length - 1))) return { fault: "link_damaged" };
  if (id !== quiz.id) return { fault: "link_foreign" };
  if (version !== String(quiz.version)) return { fault: Number(version) > quiz.version ? "link_newer" : "link_older" };
  const answers = new Map();
  let at = 0;
  for (const { id: item, options } of [...quiz.context, ...quiz.items]) {
    const groups = signs.slice(at, (at += Math.ceil(options.length / AT_ONCE)));
    const picked = options.filter((_, each) => SIGNS.indexOf(groups[Math.floor(each / AT_ONCE)]) >> (each % AT_ONCE) & 1);
    if (picked.length) answers.set(item, picked.map((option) => option.id));
  }
  if (written(quiz, answers) !== fragment) return { fault: "link_unknown" }; // says more than this quiz asks
  return answers.size ? { answers } : { fault: "link_empty" };
}

/** FNV-1a, 32 bits, in base 36. @param {string} text */
function check(text) {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(36).padStart(CHECK, "0");
}

/** Context is always optional. @param {Item} item */
export const mayPass = (item) => !item.dimension || item.optional === true;

/** What an address names, whatever its shape. @param {string} hash */
export function fragment(hash) {
  const raw = hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw; // a lone % is no reason to stop
  }
}

/**
 * The step after an item: the next one asked; or, when one answer is being mended from the review,
 * what that answer makes to be asked and has none, else the review again.
 * @param {Asked} asked @param {string} id @param {boolean} mending @returns {string}
 */
export function following({ asked, chosen }, id, mending) {
  const place = asked.findIndex((item) => item.id === id);
  const rest = mending ? asked.filter((item) => !chosen.has(item.id) && !mayPass(item)) : asked.slice(place + 1);
  return rest.length ? fieldName(rest[0].id) : REVIEW;
}

/** The step before an item, if any. @param {Asked} asked @param {string} id */
export function previous({ asked }, id) {
  const place = asked.findIndex((item) => item.id === id);
  return place > 0 ? fieldName(asked[place - 1].id) : undefined;
}

/** Where to take the quiz up again: after the last answer. @param {Asked} asked */
export const resumed = (asked) => following(asked, asked.asked.findLast(({ id }) => asked.chosen.has(id))?.id, false);
