import type { Nudge, Question } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import type { Observer } from "./observer.ts";

/** The nudge that a tab shows, the document it is about, and the site that "not here" refers to. */
export type ShownNudge = {
  nudge: Nudge;
  observer: Observer;
  site: string;
  /** A random id that an answer must repeat. Only the script of this nudge receives it. */
  question: string;
  askedMs: number;
  /** Which message of the document it is about, if it is about one that is being written. */
  draft?: number | undefined;
  /** Present once the nudge asks what the rule should do from now on. */
  choices?: Question["choices"];
};

/** In session storage, because the worker may end between the showing and the answer. */
const keyFor = (tabId: number): string => `habits-shown-${tabId}`;

export const storeShownNudge = (shown: ShownNudge): Promise<void> =>
  browser.storage.session.set({ [keyFor(shown.observer.tabId)]: shown });

async function readShownNudge(tabId: number): Promise<ShownNudge | undefined> {
  const key = keyFor(tabId);
  return (await browser.storage.session.get(key))[key] as ShownNudge | undefined;
}

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
