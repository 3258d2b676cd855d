/**
 * The preview's own script, in every page that `make serve` serves, and in none that is published.
 *
 * Loads the page again when it has changed, at the place it was read, and shows what keeps it from changing.
 */
(() => {
  const { version } = document.currentScript.dataset;
  const TITLES = {
    error: ["problème", "à corriger : la page reste à sa dernière version sans faute"],
    warning: ["remarque", "à relire"],
  };
  const STYLE = `
    [role="alert"] { position: fixed; inset: auto 0 0; z-index: 99; max-height: 45vh; overflow: auto; }
    details { padding: .75rem 1rem; font: 1rem/1.4 system-ui, sans-serif; color: #fff; background: #5b1020;
      border-top: 4px solid #ffc857; }
    details.warning { color: #1d1322; background: #fff3d6; }
    summary { min-height: 1.75rem; font-weight: 700; cursor: pointer; }
    summary:focus-visible { outline: 3px solid #ffc857; outline-offset: 2px; }
    ol { margin: .5rem 0 0; padding: 0; list-style: none; }
    pre { margin: .5rem 0; font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    @media print { details { display: none; } }`;
  const host = document.createElement("div");
  let source;

  /** @param {{severity: string, text: string}[]} problems what is told in the terminal too; none: nothing is shown */
  function show(problems) {
    const errors = problems.filter((problem) => problem.severity === "error");
    const told = errors.length ? errors : problems;
    host.remove();
    if (!told.length) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const { severity } = told[0];
    const [noun, title] = TITLES[severity];
    const panel = Object.assign(document.createElement("details"), { className: severity, open: severity === "error" });
    panel.append(line("summary", `${told.length} ${noun}${told.length > 1 ? "s" : ""} ${title}`));
    panel.append(list(told));
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    alert.append(panel);
    root.replaceChildren(line("style", STYLE), alert);
    document.body.append(host);
  }

  function list(told) {
    const items = document.createElement("ol");
    for (const problem of told) {
      const item = document.createElement("li");
      item.append(line("pre", problem.text));
      items.append(item);
    }
    return items;
  }

  function line(name, text) {
    return Object.assign(document.createElement(name), { textContent: text });
  }

  /** Two saves in a row: the second finds a page that has not found its place yet, and keeps the first one's. */
  function reload() {
    history.replaceState({ place: scrollY, ...history.state }, "");
    location.reload();
  }

  function findPlace() {
    const { place, ...state } = history.state ?? {};
    if (place === undefined) return;
    scrollTo({ top: place, behavior: "instant" });
    addEventListener("load", () => {
      scrollTo({ top: place, behavior: "instant" });
      history.replaceState(Object.keys(state).length ? state : null, "");
    });
  }

  function follow() {
    rest();
    source = new EventSource(`/-/events?${new URLSearchParams({ page: location.pathname, version })}`);
    source.addEventListener("changed", reload);
    source.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    source.addEventListener("error", () =>
      show([{ severity: "error", text: "L’aperçu ne répond plus : relancez « make serve » ; la page se remettra à jour." }]),
    );
  }

  function rest() {
    source?.close();
  }

  // Only a page in sight listens: browsers allow a site six connections in all.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : follow()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => event.persisted && follow());
  findPlace();
  if (!document.hidden) follow();
})();
