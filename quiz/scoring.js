/**
 * How a questionnaire is scored: the rules, their order and their words stand in
 * coulisses/scoring.py; this is the same, function for function, for the browser.
 * Pure: imports nothing, touches no page. Products are BigInt: exact whatever the weights and the
 * number of dimensions, so nothing can pass 2^53 and nothing is rounded but by halfUp.
 *
 * @typedef {{id: string, points: number, exclusive: boolean, not_applicable: boolean}} Option
 * @typedef {{id: string, dimension: string, kind: "unique"|"multiple", cap: number|null, options: Option[]}} Item
 * @typedef {{id: string, options: {id: string, feedback: object|null}[]}} ContextItem
 * @typedef {{id: string, level: "rouge"|"orange"|"info", when: Condition}} Alert
 * @typedef {{[form: string]: any}} Condition one form that is not null: answered, without, all, any
 * @typedef {{
 *   minimum_answers: number, red_alert_ceiling: string,
 *   levels: {fair_from: number, solid_from: number},
 *   dimensions: {id: string, weight: number}[],
 *   context: ContextItem[], items: Item[], alerts: Alert[],
 *   bands: {id: string, cut_score: number}[],
 * }} Questionnaire
 *
 * @typedef {{
 *   answered: number, unanswered: string[], score: number, band: string|null, capped: boolean,
 *   dimensions: {id: string, percent: number, level: "weak"|"fair"|"solid"}[],
 *   alerts: string[],
 *   actions: {kind: "alert"|"dimension", id: string}[],
 *   context: {item: string, option: string}[],
 * }} Result
 *
 * @typedef {Map<string, Set<string>>} Chosen item id → ids of the options that hold; no entry without an answer
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
  const chosen = chosenOptions(quiz, answers);
  const sums = dimensionSums(quiz, chosen);
  const alerts = quiz.alerts.filter((alert) => holds(alert.when, chosen));
  const unanswered = quiz.items.filter((item) => !chosen.has(item.id)).map((item) => item.id);
  const answered = quiz.items.length - unanswered.length;
  const value = weightedScore(quiz, sums);
  const dimensions = [...sums].map(([id, sum]) => dimensionResult(quiz, id, sum));
  const judged = answered >= quiz.minimum_answers && sums.size > 0;
  const red = alerts.some((alert) => alert.level === "rouge");
  const urgent = ["rouge", "orange"].flatMap((level) => alerts.filter((alert) => alert.level === level));
  const worstFirst = [...dimensions].sort((one, other) => one.percent - other.percent);
  return {
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
    context: contextFeedback(quiz, chosen),
  };
}

/** The closed vocabulary of conditions: the key in YAML → its function. */
const FORMS = new Map(Object.entries({
  answered: (/** @type {Object<string, string[]>} */ named, /** @type {Chosen} */ chosen) =>
    Object.entries(named).every(([item, options]) => hasOne(chosen.get(item), options)),
  without: (/** @type {Object<string, string[]>} */ named, /** @type {Chosen} */ chosen) =>
    Object.entries(named).every(([item, options]) => chosen.has(item) && !hasOne(chosen.get(item), options)),
  all: (/** @type {Condition[]} */ conditions, /** @type {Chosen} */ chosen) =>
    conditions.every((condition) => holds(condition, chosen)),
  any: (/** @type {Condition[]} */ conditions, /** @type {Chosen} */ chosen) =>
    conditions.some((condition) => holds(condition, chosen)),
}));

/** @param {Set<string>|undefined} picked @param {string[]} options */
const hasOne = (picked, options) => picked !== undefined && options.some((option) => picked.has(option));

/**
 * Tell whether a condition is true of the chosen options.
 * @param {Condition} condition @param {Chosen} chosen @returns {boolean}
 */
export function holds(condition, chosen) {
  for (const [form, test] of FORMS) {
    if (Object.hasOwn(condition, form) && condition[form] !== null) return test(condition[form], chosen);
  }
  return false;
}

/** @param {Questionnaire} quiz @param {Map<string, string|string[]>} answers @returns {Chosen} */
function chosenOptions(quiz, answers) {
  const chosen = new Map();
  for (const item of [...quiz.context, ...quiz.items]) {
    const options = knownOptions(item, answers.get(item.id) ?? []);
    if (options.length) chosen.set(item.id, new Set(options));
  }
  return chosen;
}

/**
 * The known options of one answer, in file order, once what stands alone has dropped the rest.
 * @param {any} item @param {string|string[]} answer @returns {string[]}
 */
function knownOptions(item, answer) {
  const asked = new Set(Array.isArray(answer) ? answer : [answer]);
  const known = item.options.filter((/** @type {Option} */ option) => asked.has(option.id));
  const several = item.kind === "multiple";
  const alone = known.find((/** @type {Option} */ option) => !several || option.exclusive || option.not_applicable);
  return (alone ? [alone] : known).map((/** @type {Option} */ option) => option.id);
}

/**
 * Dimension id → points and maximum, for the dimensions where an item counts, in file order.
 * @param {Questionnaire} quiz @param {Chosen} chosen @returns {Map<string, {points: bigint, maximum: bigint}>}
 */
function dimensionSums(quiz, chosen) {
  const sums = new Map();
  for (const { id } of quiz.dimensions) {
    const counting = quiz.items
      .filter((item) => item.dimension === id)
      .map((item) => ({ item, picked: item.options.filter((option) => chosen.get(item.id)?.has(option.id)) }))
      .filter(({ picked }) => !picked.some((option) => option.not_applicable));
    if (!counting.length) continue;
    sums.set(id, {
      points: BigInt(total(counting.map(({ item, picked }) => itemPoints(item, picked)))),
      maximum: BigInt(total(counting.map(({ item }) => itemMaximum(item)))),
    });
  }
  return sums;
}

/** @param {number[]} numbers */
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** @param {Item} item @param {Option[]} picked */
function itemPoints(item, picked) {
  const points = total(picked.map((option) => option.points));
  return item.cap === null ? points : Math.min(item.cap, points);
}

/** @param {Item} item */
function itemMaximum(item) {
  if (item.cap === null) return Math.max(...item.options.map((option) => option.points));
  const together = item.options.filter((option) => !option.exclusive && !option.not_applicable);
  return Math.min(item.cap, Math.max(itemPoints(item, together), ...item.options.map((option) => option.points)));
}

/** @param {Questionnaire} quiz @param {Map<string, {points: bigint, maximum: bigint}>} sums @returns {number} */
function weightedScore(quiz, sums) {
  const kept = quiz.dimensions.filter(({ id }) => sums.has(id));
  if (!kept.length) return 0;
  let common = 1n;
  for (const { maximum } of sums.values()) common *= maximum;
  let numerator = 0n;
  let weights = 0n;
  for (const { id, weight } of kept) {
    const { points, maximum } = /** @type {{points: bigint, maximum: bigint}} */ (sums.get(id));
    numerator += BigInt(weight) * points * (common / maximum);
    weights += BigInt(weight);
  }
  return halfUp(100n * numerator, common * weights);
}

/**
 * @param {Questionnaire} quiz @param {string} id @param {{points: bigint, maximum: bigint}} sum
 * @returns {Result["dimensions"][number]}
 */
function dimensionResult(quiz, id, { points, maximum }) {
  const percent = halfUp(100n * points, maximum);
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

/** @param {Questionnaire} quiz @param {Chosen} chosen @returns {Result["context"]} */
function contextFeedback(quiz, chosen) {
  return quiz.context.flatMap((item) =>
    item.options
      .filter((option) => option.feedback && chosen.get(item.id)?.has(option.id))
      .map((option) => ({ item: item.id, option: option.id })));
}
