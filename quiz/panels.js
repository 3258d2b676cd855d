/**
 * What stands in the place of the questions: the welcome to who comes back, the answers to check, the result, those of
 * the past; and what each button does. Of all that stands in templates/quiz-panels.html, show what these answers call for.
 *
 * @typedef {import("./scoring.js").Result} Result
 * @typedef {import("./scoring.js").Chosen} Chosen
 * @typedef {import("./storage.js").Attempt} Attempt
 * @typedef {{[name: string]: string}} Words
 * @typedef {any} Player that of main.js
 */
import { mayPass, RESULT, resumed, written } from "./addresses.js";
import { fieldName, fill, only, spoken, tick } from "./form.js";
import { ask, score } from "./scoring.js";
import { ATTEMPTS, attempt, inWords, nothing } from "./storage.js";

/** @param {Player} player @param {boolean} move */
export function showResume(player, move) {
  const { asked, kept, part, words } = player;
  player.showPanel("resume", "panel", move);
  part("[data-day]").textContent = fill(words.resume_text, { day: inWords(kept.on) });
  part("[data-seen]").hidden = !kept.seen;
  part("[data-resume]").dataset.go = resumed(asked);
}

/** @param {Player} player @param {boolean} move */
export function showReview(player, move) {
  const { part, stage, words, asked: { asked, chosen } } = player;
  const missing = asked.filter((item) => !chosen.has(item.id) && !mayPass(item)).length;
  const lead = missing > 1 ? words.missing_many : missing ? words.missing_one : words.review_lead;
  player.showPanel("review", "panel", move);
  part("[data-lead]").textContent = fill(lead, { n: missing });
  only(stage, "row", asked.map(({ id }) => id));
  for (const item of asked) {
    const picked = [...(chosen.get(item.id) ?? [])]
      .map((option) => spoken(part(`[for=${fieldName(item.id)}-${option}] [data-text]`)));
    part(`[data-row=${item.id}] [data-said]`).textContent = picked.join("\n") || words[item.dimension ? (mayPass(item) ? "passed" : "missing") : "left"];
  }
}

/** One's own, or that of a link: then nothing of it is kept unless one asks for it. @param {Player} player @param {boolean} move */
export function showResult(player, move) {
  const { kept, part, quiz, shared, stage } = player;
  const answers = shared ?? kept.answers;
  const result = score(quiz, answers);
  const [missing] = result.band === null ? result.unanswered : [];
  only(stage, "whose", [shared ? "other" : "own"]);
  only(stage, "later", []);
  player.showPanel("result", "result", move);
  fillResult(player, result, ask(quiz, answers).chosen);
  part("[data-copied]").textContent = "";
  part("[data-do=send]").hidden = !navigator.share;
  part("[data-missing]").hidden = !missing;
  part("[data-missing]").dataset.go = fieldName(missing);
  if (shared) return;
  kept.seen = true;
  player.keep();
  fillPast(player, attempt(quiz, kept));
}

/** @param {Player} player @param {Result} result @param {Chosen} chosen */
function fillResult({ part, quiz, stage, words }, result, chosen) {
  const { alerts, actions, answered, band, capped, dimensions, feedback, score: value, unanswered } = result;
  const levels = new Map(dimensions.map((each) => [each.id, each]));
  const total = answered + unanswered.length;
  const missing = Math.ceil((2 * total) / 3) - answered; // two thirds make a band

  part("[data-alerts]").hidden = !only(stage, "alert", alerts).length;
  only(stage, "band", [band ?? ""]);
  part("[data-capped]").hidden = !capped;
  part("[data-score]").textContent = fill(words.score, { score: value });
  part("[data-answered]").textContent = fill(answered < 2 ? words.progress_one : words.progress_many, { n: answered, total });
  part("[data-few]").textContent = fill(missing > 1 ? words.few : missing === 1 ? words.few_one : words.few_none, { n: missing });

  for (const each of stage.querySelectorAll("[data-judged]")) each.hidden = band === null;
  const todo = actions.map(({ kind, id }) => (kind === "alert" ? `!${id}` : `${id}:${levels.get(id).level}`));
  for (const row of only(stage, "action", todo)) row.parentElement.append(row); // the most pressing first
  for (const row of stage.querySelectorAll("[data-bar]")) {
    const { percent, level } = levels.get(row.dataset.bar) ?? { percent: 0, level: "" };
    row.dataset.level = level;
    row.querySelector("span").textContent = level ? fill(words.bar, { percent, level: words[level] }) : words.bar_out;
    row.querySelector("rect").setAttribute("width", percent);
  }
  const told = feedback.map(({ item, option }) => `${item}:${option}`);
  for (const list of stage.querySelectorAll("[data-advice]")) list.hidden = !only(list, "feedback", told).length;
  if (quiz.checklist) part("[data-list]").hash = handed(quiz.checklist, dimensions, chosen);
}

/**
 * What the checklist is told: the event, and what is weak. Ids need no escape in an address.
 * @param {any} checklist @param {Result["dimensions"]} dimensions @param {Chosen} chosen
 */
function handed({ carry, weak }, dimensions, chosen) {
  const low = dimensions.filter(({ level }) => level === "weak").map(({ id }) => id);
  const said = carry.filter((id) => chosen.has(id)).map((id) => `${id}=${[...chosen.get(id)]}`);
  return ["v1", ...said, ...(low.length ? [`${weak}=${low}`] : [])].join(";");
}

/** What the last result said of each dimension and what this one says, then every result kept. @param {Player} player @param {Attempt} now */
function fillPast({ kept: { attempts }, part, stage, words }, now) {
  const last = attempts.findLast(({ version, route }) => version === now.version && route === now.route);
  part("[data-past]").hidden = !attempts.length;
  part("[data-past] table").hidden = !last;
  for (const row of stage.querySelectorAll("[data-compared]")) {
    const [one, other] = [last, now].map((each) => each?.dimensions.get(row.dataset.compared));
    const gap = other - one;
    const word = gap > 0 ? words.more : gap < 0 ? words.less : gap === 0 ? words.same : words.bar_out;
    [one ?? "–", other ?? "–", fill(word, { n: Math.abs(gap) })].forEach((text, at) => {
      row.children[at + 1].textContent = text;
    });
  }
  part("[data-past] ol").replaceChildren(...[...attempts, now].map(({ on, version, score: value, band }) => {
    const row = document.createElement("li");
    const known = version === now.version && part(`[data-band="${CSS.escape(band ?? "")}"] h3`);
    row.textContent = [inWords(on), fill(words.score, { score: value }), known?.textContent ?? words.other_version].join(" · ");
    return row;
  }));
}

/** What each button does, by the name in its `data-do`. @param {Player} player @returns {{[name: string]: () => void}} */
export function gestures(player) {
  const { part, quiz, words } = player;
  const link = () => new URL(`#${written(quiz, player.kept.answers)}`, location.href).href;

  return {
    first: () => part("[data-current] input").focus(),
    pass() {
      tick(part("[data-current]"), new Map());
      player.changed();
      player.next();
    },
    home: () => player.go(""),
    print: () => print(),
    erase: () => player.forget(nothing(), "erased"),
    restart() { // answers whose result has been seen become a result of the past
      const { attempts, seen } = player.kept;
      player.forget({ ...nothing(), attempts: seen ? [...attempts, attempt(quiz, player.kept)].slice(-ATTEMPTS) : attempts }, "restarted");
    },
    past() {
      const { attempts } = player.kept;
      const put = (/** @type {typeof attempts} */ these) => {
        player.kept.attempts = these;
        player.keep();
        player.show(true);
      };
      put([]);
      player.tell("attempts_erased", "undo", () => put(attempts));
    },
    async copy() {
      const said = part("[data-copied]");
      try {
        await navigator.clipboard.writeText(link());
        said.textContent = words.copied;
      } catch { // forbidden, or absent from a page that is not served securely
        const [field] = only(player.stage, "later", ["link"]);
        field.lastElementChild.value = link();
        field.lastElementChild.select();
        said.textContent = words.by_hand;
      }
    },
    send: () => navigator.share({ title: document.title, url: link() }).catch(() => {}), // who closes the sheet has not failed
    take() { // somebody's answers, in the place of none or, once one has said so, of one's own
      const asked = part("[data-later=ask]");
      if (player.kept.answers.size && asked.hidden) {
        asked.hidden = false;
        asked.focus();
        return;
      }
      player.take({ ...player.kept, answers: player.shared, seen: true });
      player.changed();
      player.go(RESULT);
    },
  };
}
