/**
 * The quiz page, one question a screen: what it shows of the step in its address, and how one goes to another.
 * Without this module the form stays whole and readable, and its key adds up on paper.
 *
 * The address says where one is (addresses.js), the form holds the answers, the store keeps them.
 * @typedef {import("./addresses.js").Asked} Asked
 * @typedef {import("./storage.js").Kept} Kept
 */
import { following, fragment, mayPass, previous, read, RESULT, REVIEW } from "./addresses.js";
import { fieldName, fill, focusAtTop, keepAlone, only, readAnswers, spoken, tick } from "./form.js";
import { gestures, showResult, showResume, showReview } from "./panels.js";
import { ask, score } from "./scoring.js";
import { Store, today } from "./storage.js";

class Player {
  greet = false; // answers were there before this visit
  own = false; // answers were given in this tab
  warned = false; // that nothing can be kept: once is enough

  /** @param {HTMLElement} stage @param {{quiz: any, words: {[name: string]: string}}} data */
  constructor(stage, { quiz, words }) {
    this.part = (/** @type {string} */ selector) => /** @type {any} */ (stage.querySelector(selector));
    Object.assign(this, { stage, quiz, words, form: this.part("form"), title: document.title });
    this.store = new Store(quiz);
    this.gestures = gestures(this);
  }

  start() {
    this.form.addEventListener("change", (/** @type {any} */ event) => {
      keepAlone(event.target);
      this.changed();
    });
    this.form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      if (this.asked.chosen.has(this.item.id)) this.next();
      else this.showError();
    });
    this.stage.addEventListener("click", (/** @type {any} */ event) => {
      const { do: gesture, go, mend } = event.target.closest("[data-do], [data-go]")?.dataset ?? {};
      if (gesture || go) event.preventDefault();
      if (gesture) this.gestures[gesture]();
      if (go) this.go(go, mend !== undefined);
    });
    addEventListener("popstate", () => this.show(true));
    addEventListener("storage", ({ newValue }) => {
      if (newValue !== localStorage.getItem(this.store.key)) return; // of something else, or come too late
      if (this.own) this.tell("other_tab", "other_tab_take", () => this.takeOver());
      else this.takeOver();
    });
    history.scrollRestoration = "manual"; // each step begins at its top
    this.part(".quiz-bar").hidden = false;
    this.show(false, this.restore());
  }

  // -- answers -----------------------------------------------------------------------------------

  /** @returns {string|null} what is to be told of it */
  restore() {
    const { kept, told } = this.store.load();
    this.take(kept);
    return told;
  }

  /** @param {Kept} kept */
  take(kept) {
    this.kept = kept;
    this.asked = ask(this.quiz, kept.answers);
    this.greet = kept.answers.size > 0;
    tick(this.form, kept.answers);
  }

  /** What another tab kept takes the place of what is here. */
  takeOver() {
    this.own = false;
    this.show(this.stage.contains(document.activeElement), this.restore());
  }

  changed() {
    this.own = true;
    this.kept.on = today();
    this.kept.answers = readAnswers(this.form, this.quiz);
    this.asked = ask(this.quiz, this.kept.answers);
    this.keep();
  }

  keep() {
    const told = this.store.save(this.kept);
    if (told && !this.warned) this.tell(told);
    this.warned ||= told !== null;
  }

  /** Forget all but this, with a way back until the page is left. @param {Kept} kept @param {string} said */
  forget(kept, said) {
    const before = { ...this.kept };
    const put = (/** @type {Kept} */ these) => {
      this.take(these);
      this.keep();
      this.go("");
    };
    put(kept);
    this.tell(said, "undo", () => put(before));
  }

  // -- from step to step -------------------------------------------------------------------------

  /** @param {string} step @param {boolean} mending whether the review comes next */
  go(step, mending = false) {
    history.pushState({ mending }, "", step ? `#${step}` : location.pathname + location.search);
    this.show(true);
  }

  next() {
    const mending = history.state?.mending === true;
    this.go(following(this.asked, this.item.id, mending), mending);
  }

  /** Show the step of the address. @param {boolean} move whether the focus goes there @param {string|null} told */
  show(move, told = null) {
    const { kept, quiz, stage, asked: { asked } } = this;
    const here = fragment(location.hash);
    const target = document.getElementById(here);
    const elsewhere = target && !stage.contains(target);
    if (elsewhere && this.step) return; // the skip link, a heading: the step stays
    const item = asked.find(({ id }) => fieldName(id) === here);
    const shared = read(quiz, here);
    const judged = [REVIEW, RESULT].includes(here) && score(quiz, kept.answers).answered > 0;
    this.shared = shared?.answers;
    this.tell(told);
    if (this.shared || (here === RESULT && judged)) showResult(this, move);
    else if (here === REVIEW && judged) showReview(this, move);
    else if (item) this.showItem(item, move);
    else {
      if (this.greet) showResume(this, move);
      else this.showItem(asked[0], move);
      if (here && !elsewhere) this.tell(shared?.fault ?? "step_unknown");
    }
  }

  /** @param {any} item @param {boolean} move */
  showItem(item, move) {
    const { part, words } = this;
    const { asked } = this.asked;
    const fieldset = part(`#${fieldName(item.id)}`);
    const question = fieldset.querySelector("h2");
    const [step, , text] = question.children;
    const place = { number: asked.indexOf(item) + 1, total: asked.length };
    const back = previous(this.asked, item.id);
    this.item = item;
    part("[data-current]")?.removeAttribute("data-current");
    fieldset.dataset.current = "";
    step.textContent = fill(words.step, place);
    part(".quiz-bar rect").setAttribute("width", (100 * place.number) / place.total);
    part("[data-back]").hidden = !back;
    part("[data-back] a").dataset.go = back;
    part("[data-do=pass]").hidden = !mayPass(item);
    if (location.hash) this.turn("item", fill(words.step_title, { ...place, question: spoken(text) }));
    else this.turn("start");
    if (move) focusAtTop(question);
  }

  /** The error of an empty step: its summary, its words beside the field, its mark in the page's title. */
  showError() {
    const { id } = this.item;
    const [summary, beside] = only(this.stage, "error", ["", id]);
    summary.querySelector("a").textContent = beside.textContent;
    this.part("[data-current]").setAttribute("aria-describedby", beside.id);
    document.title = fill(this.words.error_title, { title: this.step });
    focusAtTop(summary);
  }

  /** @param {string} state @param {string} title the step's; the page's own without it */
  turn(state, title) {
    const { answers, attempts } = this.kept;
    this.part("[data-kept]").hidden = !answers.size && !attempts.length;
    only(this.stage, "panel", []);
    only(this.stage, "error", []);
    this.part("fieldset[aria-describedby]")?.removeAttribute("aria-describedby");
    document.documentElement.dataset.quizState = state;
    this.step = document.title = title ? `${title} · ${this.title.split(" · ").pop()}` : this.title;
  }

  /** @param {string} name @param {string} state @param {boolean} move */
  showPanel(name, state, move) {
    const panel = this.part(`[data-panel=${name}]`);
    const title = panel.querySelector("h2");
    this.turn(state, spoken(title));
    panel.hidden = false;
    if (move) focusAtTop(title);
  }

  /**
   * Say something above the step, out loud too, with a way to answer; or nothing any more.
   * @param {string|null} said its name @param {string} label that of the way's words @param {() => void} way
   */
  tell(said, label = "", way = () => {}) {
    const { part, words } = this;
    const button = part("[data-do=way]");
    part("[data-notice]").textContent = said ? words[said] : "";
    button.hidden = !label;
    if (label) button.textContent = words[label];
    this.gestures.way = way;
  }
}

const stage = document.querySelector("[data-quiz]");
const block = document.querySelector("#quiz-data");
if (stage && block) new Player(stage, JSON.parse(block.textContent)).start();

/** The key is for paper: folded on screen, open in print. */
for (const key of document.querySelectorAll("[data-key]")) key.open = location.hash === "#cle";
