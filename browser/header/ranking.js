/** The order of what the search found. Pure: no page, no worker. */

const MOST = 20;
// What the guide rests on, its words, and the lists that say it again in short: useful after the advice itself.
const ASIDE = /^(?:a-propos|checklist|ecarte|glossaire|sources)\/./;

/**
 * Flatten the worker's answer: the sections that hold the most of the words first, then the best of them.
 * A section that bears its page's title (its heading, its notes) is the page, and a page is listed once.
 * @param {object[][]} groups pages, each with its documents: location, title, text, score, terms, parent
 * @returns {{location: string, title: string, text: string, page: string | null}[]} at most 20; `page` is the
 *   title of the page that a section stands on; `title` and `text` are the worker's HTML, what was found marked
 */
export function rank(groups) {
  const found = new Map();
  // Without a score: the pages of what was found, and everything where a search holds no word (« 日本 »).
  const scored = groups.flat().filter((each) => each.score > 0).map((each) => ({ ...each, ...weight(each) }));
  for (const { location, title, text, parent } of scored.sort((a, b) => b.held - a.held || b.worth - a.worth)) {
    const isPage = !parent || bare(title) === parent.title || location.endsWith("#titre");
    const address = isPage ? location.split("#")[0] : location;
    const before = found.get(address);
    if (!before) found.set(address, { location: address, title, text, page: isPage ? null : parent.title });
    else if (text.length > before.text.length) before.text = text;
  }
  return [...found.values()].slice(0, MOST);
}

/**
 * How many of the words a document holds, and its worth: the worker's score without what it adds to pages (up to
 * two and a half times), more as the words fill the title (« Son » before « Préparer son networking »).
 */
function weight({ location, title, score, terms, parent }) {
  const asked = Object.values(terms);
  const held = asked.filter(Boolean).length;
  const plain = score / (1 + (!parent + held / asked.length) ** 2);
  const filled = (title.match(/<mark>/g) ?? []).length / bare(title).split(/\s+/).length;
  return { held, worth: plain * (parent ? 1 : 1.5) * (1 + filled) * (ASIDE.test(location) ? 0.1 : 1) };
}

function bare(html) {
  return html.replace(/<\/?mark>/g, "");
}
