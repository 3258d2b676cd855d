/**
 * The search, taught French as it is typed. Not a module and not published by itself: coulisses/search.py appends
 * it to lunr.fr.min.js, which Material's search worker loads before it builds the index. The worker takes what it
 * needs from `lunr`; three of those things are replaced here, and nothing of Material's is edited.
 */
(function (lunr) {
  const EXACT = 20; // how much more a whole word counts than the beginning of a longer one
  const MOST = 12; // words read of one query
  const ASKING = ["comment", "quoi", "faut", "faire"]; // in many questions, the matter of none

  // A word of the guide, and what people type who mean it, as keys that begin differently: both are found at the same
  // place, and the worker writes nonsense where it marks a place twice.
  const ALSO = {
    accord: "autorisation",
    conge: "partir",
    foule: "introvertie",
    mail: "email",
    networking: "reseau",
    non: "refu",
    tenue: "habiller",
    tete: "cerveau",
  };

  /** One key for all the spellings of a word: « Réseaux », « reseau » ; « J+7 », « j7 » ; « 1 500 », « 1500 ». */
  function key(word) {
    return word
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae")
      .normalize("NFD")
      .replace(/[^a-z\d]/g, "")
      .replace(/(..[^e])aux?$/, "$1al") // « journau » too, on its way to « journaux »
      .replace(/(..[a-z])[sx]$/, "$1");
  }

  // The index's only step. Stop words stay in: a query may hold nothing else (« et vous ? »).
  const keys = new Map(); // made once for each spelling of the guide
  const numbers = new Set(); // those the guide writes with a space, among others
  function fold(token) {
    const typed = token.toString();
    if (!keys.has(typed)) keys.set(typed, key(typed));
    const word = keys.get(typed);
    if (/^\d{4,}$/.test(word)) numbers.add(word);
    token.update(() => word);
    return Object.hasOwn(ALSO, word) ? [token, token.clone(() => ALSO[word])] : word && token;
  }
  lunr.Pipeline.registerFunction(fold, "fold-fr");
  lunr.fr = Object.assign(function () {
    this.pipeline.reset();
    this.pipeline.add(fold);
    this.searchPipeline.reset();
  }, lunr.fr);

  // A query is words, never lunr's language of operators: each part of it is one term, that the worker cuts at the
  // separators. Of « acteur·rices », the beginning is enough.
  lunr.QueryLexer = function (text) {
    this.run = () => {};
    this.lexemes = [{ type: "TERM", str: text.replace(/·[^\s·]+/g, ""), start: 0, end: text.length }];
  };

  // Each word is looked for whole and, unless all of them are stop words, as the beginning of others.
  const tells = (word) => lunr.fr.stopWordFilter(word) && !ASKING.includes(word) && /..|\d/.test(key(word));
  lunr.QueryParser = function (text, query) {
    this.parse = () => {
      const words = text
        .toLowerCase()
        .replace(/\*/g, "")
        .replace(/(\d)(?=[a-z])/g, "$1 ") // « 48h »
        .replace(/\bj (?=\d)/g, "j") // « J + 7 »
        .replace(/\d+(?: \d{3})+/g, (typed) => (numbers.has(key(typed)) ? key(typed) : typed)) // not « 112 114 »
        .split(/\s+/);
      const telling = words.filter(tells);
      const terms = [...new Set((telling.length ? telling : words).map(key))].filter(Boolean).slice(0, MOST);
      const pairs = Object.entries(ALSO);
      const asked = (word) => terms.some((term) => word.startsWith(term));
      const isTwin = (term) => pairs.some(([word, also]) => also.startsWith(term) && asked(word));
      for (const term of terms) {
        if (isTwin(term)) continue;
        query.clause({ term, usePipeline: false, boost: EXACT });
        if (telling.length && term[1]) query.clause({ term: `${term}*`, usePipeline: false });
      }
    };
  };
})(lunr);
