import type { Nudge, Question } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import type { ShowResult } from "../messages.ts";
import type { Observer } from "./observer.ts";

/** The nudge that a tab shows, the document it is about, and the site that "not here" refers to. */
export type ShownNudge = {
  nudge: Nudge;
  observer: Observer;
  site: string;
  /** A random id that an answer must repeat. Only the script of this nudge receives it. */
  question: string;
  askedMs: number;
  /** The load of the page, under the name that the rules remember. */
  page: string;
  /** A person saw it. Until then it counts towards no limit. */
  isSeen?: true;
  /** Which message of the document it is about, if it is about one that is being written. */
  draft?: number | undefined;
  /** Present once the nudge asks what the rule should do from now on. */
  choices?: Question["choices"];
};

/** In session storage, because the worker may end between the showing and the answer. */
const keyPrefix = "habits-shown-";
const keyFor = (tabId: number): string => `${keyPrefix}${tabId}`;

export const storeShownNudge = (shown: ShownNudge): Promise<void> =>
  browser.storage.session.set({ [keyFor(shown.observer.tabId)]: shown });

async function readShownNudge(tabId: number): Promise<ShownNudge | undefined> {
  const key = keyFor(tabId);
  return (await browser.storage.session.get(key))[key] as ShownNudge | undefined;
}

/** The nudges of all tabs that nobody has seen yet. */
export async function readUnseenNudges(): Promise<ShownNudge[]> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return stored
    .filter(([key]) => key.startsWith(keyPrefix))
    .map(([, value]) => value as ShownNudge)
    .filter(({ isSeen }) => !isSeen);
}

/** Stores a nudge before `show` shows it, so that its question is known, and again the one before it unless it is shown. */
export const showInTurn = (
  shown: ShownNudge,
  show: () => Promise<ShowResult>,
): Promise<ShowResult> =>
  navigator.locks.request(keyFor(shown.observer.tabId), async () => {
    const before = await readShownNudge(shown.observer.tabId);
    await storeShownNudge(shown);
    const result = await show();
    if (result === "shown") return result;
    await (before ? storeShownNudge(before) : removeShownNudge(shown.observer.tabId));
    return result;
  });

export const removeShownNudge = (tabId: number): Promise<void> =>
  browser.storage.session.remove(keyFor(tabId));

/** Changes the nudge of a tab if `isMeant`; `change` returns undefined for one whose reason is gone. Returns both, before and after. */
export const changeShownNudge = (
  tabId: number,
  isMeant: (shown: ShownNudge) => boolean,
  change: (shown: ShownNudge) => ShownNudge | undefined,
): Promise<{ before: ShownNudge; after: ShownNudge | undefined } | undefined> =>
  navigator.locks.request(keyFor(tabId), async () => {
    const before = await readShownNudge(tabId);
    if (!before || !isMeant(before)) return undefined;
    const after = change(before);
    if (!after) await removeShownNudge(tabId);
    else if (after !== before) await storeShownNudge(after);
    return { before, after };
  });

/** Takes the question of a tab if `isAdmitted` accepts it, so that it is answered once. */
export const takeShownNudge = (
  tabId: number,
  isAdmitted: (shown: ShownNudge | undefined) => boolean,
): Promise<ShownNudge | undefined> =>
  navigator.locks.request(keyFor(tabId), async () => {
    const shown = await readShownNudge(tabId);
    if (!isAdmitted(shown)) return undefined;
    await removeShownNudge(tabId);
    return shown;
  });
