/**
 * How a questionnaire is scored: the rules, their order and their words stand in
 * coulisses/scoring.py; this is the same, function for function, for the browser.
 * Pure: imports nothing, touches no page. Products are BigInt: exact whatever the weights and the
 * number of dimensions, so nothing can pass 2^53 and nothing is rounded but by halfUp.
 *
 * @typedef {number|{[dimension: string]: number}} Points
 * @typedef {{id: string, points: Points, exclusive?: true, not_applicable?: true, feedback?: object}} Option
 * @typedef {{id: string, dimension: string, kind: "unique"|"multiple", cap?: number, when?: Condition, options: Option[]}} Item
 * @typedef {{id: string, when?: Condition, options: {id: string, feedback?: object}[]}} ContextItem
 * @typedef {{id: string, level: "rouge"|"orange"|"info", when: Condition}} Alert
 * @typedef {{[form: string]: any}} Condition of one form: answered, without, unless, dimension_below, all, any
 * @typedef {{
 *   red_alert_ceiling: string,
 *   levels: {fair_from: number, solid_from: number},
 *   dimensions: {id: string, weight: number}[],
 *   context: ContextItem[], items: Item[], alerts: Alert[],
 *   bands: {id: string, cut_score: number}[],
 * }} Questionnaire
 *
 * @typedef {{
 *   asked: string[], answered: number, unanswered: string[], score: number, band: string|null, capped: boolean,
 *   dimensions: {id: string, percent: number, level: "weak"|"fair"|"solid"}[],
 *   alerts: string[],
 *   actions: {kind: "alert"|"dimension", id: string}[],
 *   feedback: {item: string, option: string}[],
 * }} Result
 *
 * @typedef {Map<string, Set<string>>} Chosen item id → ids of the options that hold; no entry without an answer
 * @typedef {Map<string, {points: bigint, most: bigint}>} Sums dimension → points, and the most, above the least
 */

const ACTIONS = 3;

/**
 * Round a non-negative fraction to the nearest whole number, exact halves upwards.
 * @param {bigint} numerator @param {bigint} denominator @returns {number}
 */
export const halfUp = (numerator, denominator) => Number((2n * numerator + denominator) / (2n * denominator));

/**
 * @param {Questionnaire} quiz
 * @param {Map<string, string|string[]>} answers as they come: nothing in them is trusted
 * @returns {Result}
 */
export function score(quiz, answers) {
  const { asked, chosen } = ask(quiz, answers);
  const items = quiz.items.filter((item) => asked.includes(item));
  const sums = dimensionSums(quiz, items, chosen);
  const dimensions = [...sums].map(([id, sum]) => dimensionResult(quiz, id, sum));
  const percents = new Map(dimensions.map(({ id, percent }) => [id, percent]));
  const alerts = quiz.alerts.filter((alert) => holds(alert.when, chosen, percents));
  const unanswered = items.filter((item) => !chosen.has(item.id)).map((item) => item.id);
  const answered = items.length - unanswered.length;
  const value = weightedScore(quiz, sums);
  const judged = 3 * answered >= 2 * items.length && sums.size > 0;
  const red = alerts.some((alert) => alert.level === "rouge");
  const urgent = ["rouge", "orange"].flatMap((level) => alerts.filter((alert) => alert.level === level));
  const worstFirst = [...dimensions].sort((one, other) => one.percent - other.percent);
  return {
    asked: asked.map((item) => item.id),
    answered,
    unanswered,
    score: value,
    ...(judged ? bandReached(quiz, value, red) : { band: null, capped: false }),
    dimensions,
    alerts: alerts.map((alert) => alert.id),
    actions: [
      ...urgent.slice(0, 1).map(({ id }) => ({ kind: /** @type {const} */ ("alert"), id })),
      ...worstFirst.map(({ id }) => ({ kind: /** @type {const} */ ("dimension"), id })),
    ].slice(0, ACTIONS),
    feedback: answerFeedback(asked, chosen),
  };
}

/**
 * The items that these answers lead to, in order, and what is chosen in them.
 * @param {Questionnaire} quiz @param {Map<string, string|string[]>} answers
 * @returns {{asked: (Item|ContextItem)[], chosen: Chosen}}
 */
export function ask(quiz, answers) {
  const asked = [];
  const chosen = new Map();
  for (const item of [...quiz.context, ...quiz.items]) {
    if (item.when && !holds(item.when, chosen, new Map())) continue;
    asked.push(item);
    const options = knownOptions(item, answers.get(item.id) ?? []);
    if (options.length) chosen.set(item.id, new Set(options));
  }
  return { asked, chosen };
}

/** The closed vocabulary of conditions: the key in YAML → its function. */
const FORMS = new Map(Object.entries({
  answered: (/** @type {Object<string, string[]>} */ named, /** @type {Chosen} */ chosen) =>
    Object.entries(named).every(([item, options]) => hasOne(chosen.get(item), options)),
  without: (/** @type {Object<string, string[]>} */ named, /** @type {Chosen} */ chosen) =>
    Object.entries(named).every(([item, options]) => chosen.has(item) && !hasOne(chosen.get(item), options)),
  unless: (/** @type {Object<string, string[]>} */ named, /** @type {Chosen} */ chosen) =>
    !Object.entries(named).some(([item, options]) => hasOne(chosen.get(item), options)),
  dimension_below: (/** @type {Object<string, number>} */ named, /** @type {Chosen} */ _, /** @type {Map<string, number>} */ percents) =>
    Object.entries(named).every(([id, limit]) => (percents.get(id) ?? Infinity) < limit),
  all: (/** @type {Condition[]} */ conditions, /** @type {Chosen} */ chosen, /** @type {Map<string, number>} */ percents) =>
    conditions.every((condition) => holds(condition, chosen, percents)),
  any: (/** @type {Condition[]} */ conditions, /** @type {Chosen} */ chosen, /** @type {Map<string, number>} */ percents) =>
    conditions.some((condition) => holds(condition, chosen, percents)),
}));

/** @param {Set<string>|undefined} picked @param {string[]} options */
const hasOne = (picked, options) => picked !== undefined && options.some((option) => picked.has(option));

/**
 * Tell whether a condition is true of the chosen options and of the dimensions' percents.
 * @param {Condition} condition @param {Chosen} chosen @param {Map<string, number>} percents @returns {boolean}
 */
function holds(condition, chosen, percents) {
  for (const [form, test] of FORMS) {
    if (Object.hasOwn(condition, form)) return test(condition[form], chosen, percents);
  }
  return false;
}

/**
 * The known options of one answer, in file order, once what stands alone has dropped the rest.
 * @param {any} item @param {string|string[]} answer @returns {string[]}
 */
function knownOptions(item, answer) {
  const named = new Set(Array.isArray(answer) ? answer : [answer]);
  const known = item.options.filter((/** @type {Option} */ option) => named.has(option.id));
  const several = item.kind === "multiple";
  const alone = known.find((/** @type {Option} */ option) => !several || option.exclusive || option.not_applicable);
  return (alone ? [alone] : known).map((/** @type {Option} */ option) => option.id);
}

/** @param {Questionnaire} quiz @param {Item[]} items @param {Chosen} chosen @returns {Sums} in file order */
function dimensionSums(quiz, items, chosen) {
  const sums = new Map();
  for (const item of items) {
    const picked = item.options.filter((option) => chosen.get(item.id)?.has(option.id));
    if (picked.some((option) => option.not_applicable)) continue;
    for (const [id, { least, most }] of ranges(item)) {
      const points = total(picked.map((option) => worth(item, option).get(id) ?? 0));
      const before = sums.get(id) ?? { points: 0n, most: 0n };
      sums.set(id, {
        points: before.points + BigInt(Math.min(item.cap ?? points, points) - least),
        most: before.most + BigInt(most - least),
      });
    }
  }
  return new Map(quiz.dimensions.filter(({ id }) => sums.has(id)).map(({ id }) => [id, sums.get(id)]));
}

/** Dimension → points, where they are not 0. @param {Item} item @param {Option} option */
const worth = ({ dimension }, { points }) =>
  new Map((typeof points === "number" ? [[dimension, points]] : Object.entries(points)).filter(([, each]) => each));

/**
 * Dimension → the least and the most points that can be got here; passing the item gets 0.
 * @param {Item} item @returns {Map<string, {least: number, most: number}>}
 */
function ranges(item) {
  const options = item.options.filter((option) => !option.not_applicable);
  const found = new Map();
  for (const id of new Set(options.flatMap((option) => [...worth(item, option).keys()]))) {
    const points = (/** @type {boolean} */ alone) => options
      .filter((option) => (item.kind === "unique" || option.exclusive === true) === alone)
      .map((option) => worth(item, option).get(id) ?? 0);
    const least = Math.min(0, ...points(true), total(points(false).filter((each) => each < 0)));
    const most = Math.max(0, ...points(true), total(points(false).filter((each) => each > 0)));
    found.set(id, { least, most: Math.min(item.cap ?? most, most) });
  }
  return found;
}

/** @param {number[]} numbers */
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** @param {Questionnaire} quiz @param {Sums} sums @returns {number} */
function weightedScore(quiz, sums) {
  if (!sums.size) return 0;
  let common = 1n;
  for (const { most } of sums.values()) common *= most;
  let numerator = 0n;
  let weights = 0n;
  for (const { id, weight } of quiz.dimensions) {
    const sum = sums.get(id);
    if (!sum) continue;
    numerator += BigInt(weight) * sum.points * (common / sum.most);
    weights += BigInt(weight);
  }
  return halfUp(100n * numerator, common * weights);
}

/**
 * @param {Questionnaire} quiz @param {string} id @param {{points: bigint, most: bigint}} sum
 * @returns {Result["dimensions"][number]}
 */
function dimensionResult(quiz, id, { points, most }) {
  const percent = halfUp(100n * points, most);
  if (percent >= quiz.levels.solid_from) return { id, percent, level: "solid" };
  return { id, percent, level: percent >= quiz.levels.fair_from ? "fair" : "weak" };
}

/** @param {Questionnaire} quiz @param {number} value @param {boolean} red */
function bandReached(quiz, value, red) {
  const ids = quiz.bands.map((band) => band.id);
  const reached = quiz.bands.filter((band) => band.cut_score <= value).length - 1;
  const shown = Math.min(reached, red ? ids.indexOf(quiz.red_alert_ceiling) : ids.length);
  return { band: ids[shown] ?? null, capped: shown < reached };
}

/** @param {(Item|ContextItem)[]} asked @param {Chosen} chosen @returns {Result["feedback"]} */
function answerFeedback(asked, chosen) {
  return asked.flatMap((item) =>
    item.options
      .filter((option) => option.feedback && chosen.get(item.id)?.has(option.id))
      .map((option) => ({ item: item.id, option: option.id })));
}
