/**
 * What stands under the list: the other events, the link to share, the file that carries a list elsewhere, starting again.
 * Each gesture goes by the name in its button's `data-do`.
 *
 * @typedef {any} Player that of main.js
 */
import { linkTo, newId, read, written } from "./lists.js";
import { counted, fill, inWords, upper } from "./sheet.js";

const HEAVIEST = 1_000_000; // bytes of a file

/** @param {Player} player @returns {{[name: string]: (button: HTMLElement) => void}} */
export function gestures(player) {
  const { part, store, words } = player;
  const address = () => new URL(`#${linkTo(player.list)}`, location.href).href;
  /** Give this list these values, with a way back. @param {string} said @param {object} values */
  const change = (said, values) => {
    const before = { ...player.list };
    const give = (/** @type {any} */ from) => player.edit((/** @type {any} */ list) => {
      for (const key of Object.keys(values)) list[key] = from[key];
    });
    give(values);
    player.tell(said, () => give(before));
  };

  return {
    print: () => window.print(),
    undo() {
      const { undo } = player;
      player.tell(null);
      undo();
      if (document.activeElement === document.body || document.activeElement === part("[data-do=undo]")) part("summary").focus();
    },
    fresh() {
      player.open(undefined, true);
      player.tell("fresh");
    },
    open: ({ dataset }) => player.put(store.find(dataset.list), true),
    erase() {
      const { list } = player;
      player.drop([list.id]);
      player.tell("erased", () => player.put(list, true));
    },
    reset: () => change("reset", { ticked: [], lines: {}, own: [], removed: [] }),
    restore: () => change("restored", { removed: [] }),

    send: () => navigator.share({ title: document.title, url: address() }).catch(() => {}), // who closes the sheet has not failed
    async copy() {
      try {
        await navigator.clipboard.writeText(address());
        player.tell("copied");
      } catch { // forbidden, or absent from a page that is not served securely
        const field = part("[data-link] input");
        part("[data-link]").hidden = false;
        field.value = address();
        field.select();
        player.tell("by_hand");
      }
    },
    save() {
      const file = document.createElement("a");
      const name = player.list.name.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").match(/[a-z0-9]+/g)?.join("-").slice(0, 60);
      file.download = `coulisses-${name ?? words.file}.json`;
      file.href = `data:application/json,${encodeURIComponent(written([player.list]))}`;
      file.click();
      player.tell("saved", null, { name: file.download });
    },
  };
}

/** Put the lists of a file beside those that are there. @param {Player} player @param {File} file */
export async function openFile(player, file) {
  if (file.size > HEAVIEST) return player.tell("file_large");
  const { fault, lists, whole } = /** @type {any} */ (read(player.known, await file.text()));
  if (fault || !lists.length) return player.tell(`file_${fault ?? "empty"}`);
  const before = player.list.id;
  const added = lists.map((/** @type {any} */ list) => ({ ...list, id: newId() }));
  player.keep((/** @type {any} */ state) => state.lists.push(...added));
  player.put(added[0], true);
  const back = () => player.drop(added.map((/** @type {any} */ { id }) => id), before);
  player.tell(whole ? counted(player.words, "file", added.length) : "file_partly", back);
}

/** Every event with its name, its date and how far it is. @param {Player} player */
export function showEvents({ list, part, sheet, store, words }) {
  const { lists } = store.state;
  part("[data-events]").replaceChildren(...lists.map((/** @type {any} */ each) => {
    const row = sheet.mould("event");
    const [button] = row.children;
    const { total, ticked } = sheet.count(each);
    const said = sheet.said(each);
    const about = [each.date && inWords(each.date), each.name && said, counted(words, "ticked", ticked, { total })];
    button.dataset.list = each.id;
    if (each.id === list.id) button.setAttribute("aria-current", "true");
    button.firstElementChild.textContent = each.name || upper(said) || words.unnamed;
    button.lastElementChild.textContent = about.filter(Boolean).join(" · ");
    return row;
  }));
  part("[data-do=erase]").hidden = !lists.includes(list);
  part("[data-do=restore]").hidden = !list.removed.length;
  part("[data-others]").hidden = lists.length < 2;
  part("[data-others] a").textContent = fill(words.others, { n: lists.length });
}
