/**
 * The result, from ids to a page: alerts, the band in a sentence, three things to do, the
 * dimensions in bars and words, what the context adds, the buttons.
 *
 * @typedef {import("./scoring.js").Result} Result
 * @typedef {import("./form.js").Words} Words
 * @typedef {any} Quiz the page's data block: the questionnaire with texts as trusted HTML, `see` as addresses beside `see_name`
 * @typedef {{print: () => void, edit: () => void, redo: () => void, missing: (id: string) => void}} Gestures
 */
import { drawing, element, fill, trusted } from "./dom.js";
import { fieldName, progressText } from "./form.js";

/**
 * @param {Quiz} quiz @param {Words} words @param {Result} result @param {Gestures} gestures
 * @returns {Node[]}
 */
export function resultNodes(quiz, words, result, gestures) {
  const verdict = result.band === null
    ? [tooFew(quiz, words, result, gestures)]
    : [band(quiz, words, result), actions(quiz, words, result), bars(quiz, words, result)];
  return [alerts(quiz, words, result), ...verdict, context(quiz, words, result), buttons(words, gestures)]
    .filter((part) => part !== null);
}

/** @param {{id: string}[]} list @param {string|null} id @returns {any} */
const named = (list, id) => list.find((each) => each.id === id);

/** @param {string} html @param {string} name @param {Object<string, string>} attributes */
const wording = (html, name = "p", attributes = {}) => element(name, attributes, trusted(html));

/** @param {Quiz} quiz @param {Words} words @param {Result} result */
function alerts(quiz, words, result) {
  if (!result.alerts.length) return null;
  const rows = result.alerts.map((id) => {
    const { level, title, text, see, see_name } = named(quiz.alerts, id);
    return element("li", { class: `quiz-alert quiz-alert-${level}` },
      icon(level),
      element("div", {},
        element("p", { class: "quiz-alert-title" },
          wording(words[`quiz_level_${level}`], "span", { class: "quiz-alert-level" }), " ", wording(title, "strong")),
        wording(text),
        seeLink(words, see, see_name)));
  });
  return element("section", {}, wording(words.quiz_alerts_title, "h3"), element("ul", { class: "quiz-alerts" }, ...rows));
}

/** One shape a level, so that colour is never alone: octagon, triangle, disc. */
const SHAPES = new Map([
  ["rouge", "M8 2h8l6 6v8l-6 6H8l-6-6V8z"],
  ["orange", "M12 2 23 21H1z"],
  ["info", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z"],
]);

/** @param {string} level */
function icon(level) {
  const mark = level === "info" ? "M12 7v1M12 11v6" : level === "orange" ? "M12 9v6M12 17.5v1" : "M12 6.5v7M12 16.5v1";
  return drawing("svg", { viewBox: "0 0 24 24", class: "quiz-icon", "aria-hidden": "true" },
    drawing("path", { d: SHAPES.get(level) ?? "", class: "quiz-icon-shape" }),
    drawing("path", { d: mark, class: "quiz-icon-mark" }));
}

/** @param {Quiz} quiz @param {Words} words @param {Result} result */
function band(quiz, words, result) {
  const { name, text } = named(quiz.bands, result.band);
  return element("section", { class: "quiz-band" },
    wording(quiz.honesty, "p", { class: "quiz-honesty" }),
    wording(name, "h3", { class: "quiz-band-name" }),
    wording(text, "p", { class: "quiz-band-text" }),
    ...(result.capped ? [wording(words.quiz_capped)] : []),
    element("p", { class: "quiz-score" },
      trusted(fill(words.quiz_score, { score: result.score })), " · ",
      trusted(progressText(words, result.answered, quiz.items.length))));
}

/** @param {Quiz} quiz @param {Words} words @param {Result} result @param {Gestures} gestures */
function tooFew(quiz, words, result, gestures) {
  const total = quiz.items.length;
  const few = result.answered < quiz.minimum_answers;
  const part = element("section", { class: "quiz-band" },
    wording(words.quiz_few_title, "h3", { class: "quiz-band-name" }),
    wording(few ? fill(words.quiz_few_text, { minimum: quiz.minimum_answers, total }) : words.quiz_few_none),
    element("p", { class: "quiz-score" }, trusted(progressText(words, result.answered, total))));
  const [missing] = result.unanswered;
  if (few && missing !== undefined) {
    const link = wording(words.quiz_few_link, "a", { href: `#${fieldName(missing)}` });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      gestures.missing(missing);
    });
    part.append(element("p", {}, link));
  }
  return part;
}

/**
 * A link that names where it leads.
 * @param {Words} words @param {string} see address @param {string} see_name trusted HTML
 */
const seeLink = (words, see, see_name) => wording(fill(words.quiz_see, { name: see_name }), "a", { href: see });

/**
 * A piece of advice and its link.
 * @param {Words} words @param {{text: string, see: string, see_name: string}} feedback
 */
const advice = (words, { text, see, see_name }) => element("li", {}, trusted(text), " ", seeLink(words, see, see_name));

/** @param {Quiz} quiz @param {Words} words @param {Result} result */
function actions(quiz, words, result) {
  const rows = result.actions.map(({ kind, id }) => {
    if (kind === "alert") { // its card, above, says the rest
      const { title, see, see_name } = named(quiz.alerts, id);
      return advice(words, { text: title, see, see_name });
    }
    const { level } = named(result.dimensions, id);
    return advice(words, named(quiz.dimensions, id).feedback[level]);
  });
  return element("section", {}, wording(words.quiz_actions_title, "h3"), element("ol", { class: "quiz-actions" }, ...rows));
}

/** @param {Quiz} quiz @param {Words} words @param {Result} result */
function bars(quiz, words, result) {
  const rows = quiz.dimensions.map((/** @type {any} */ { id, name }) => {
    const found = named(result.dimensions, id);
    if (!found) return element("li", {}, wording(name, "strong"), " ", wording(words.quiz_bar_out, "span"));
    const value = fill(words.quiz_bar_value, { percent: found.percent });
    return element("li", { class: `quiz-bar-row quiz-bar-${found.level}` },
      wording(name, "strong"), " ",
      element("span", { class: "quiz-bar-words" }, trusted(quiz.levels[found.level]), " · ", trusted(value)),
      drawing("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none", class: "quiz-bar-drawing", "aria-hidden": "true" },
        drawing("rect", { class: "quiz-bar-track", width: "100", height: "4" }),
        drawing("rect", { class: "quiz-bar-fill", width: String(found.percent), height: "4" })));
  });
  return element("section", {}, wording(words.quiz_bars_title, "h3"), element("ul", { class: "quiz-bars" }, ...rows));
}

/** @param {Quiz} quiz @param {Words} words @param {Result} result */
function context(quiz, words, result) {
  if (!result.context.length) return null;
  const rows = result.context.map(({ item, option }) =>
    advice(words, named(named(quiz.context, item).options, option).feedback));
  return element("section", {}, wording(words.quiz_context_result, "h3"), element("ul", { class: "quiz-actions" }, ...rows));
}

/** @param {Words} words @param {Gestures} gestures */
function buttons(words, gestures) {
  /** @param {string} label @param {() => void} gesture */
  const button = (label, gesture) => {
    const made = wording(label, "button", { type: "button", class: "quiz-button" });
    made.addEventListener("click", gesture);
    return made;
  };
  return element("div", { class: "quiz-buttons" },
    button(words.quiz_print, gestures.print),
    button(words.quiz_edit, gestures.edit),
    button(words.quiz_redo, gestures.redo));
}
