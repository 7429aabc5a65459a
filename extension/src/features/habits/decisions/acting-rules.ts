import type { RuleId } from "@digital-cleanup/habits";
import { browser } from "../../../platform/browser.ts";
import type { Observer } from "./observer.ts";

/** The rule that a frame was told to act by, until it reports that it did. */
const keyFor = (tabId: number): string => `habits-acting-${tabId}`;

const readAll = async (tabId: number): Promise<Record<number, RuleId>> => {
  const key = keyFor(tabId);
  return ((await browser.storage.session.get(key))[key] ?? {}) as Record<number, RuleId>;
};

export const readActingRule = async ({ tabId, frameId }: Observer): Promise<RuleId | undefined> =>
  (await readAll(tabId))[frameId];

export const setActingRule = (
  { tabId, frameId }: Observer,
  rule: RuleId | undefined,
): Promise<void> =>
  navigator.locks.request(keyFor(tabId), async () => {
    const { [frameId]: _, ...others } = await readAll(tabId);
    const all = rule === undefined ? others : { ...others, [frameId]: rule };
    await browser.storage.session.set({ [keyFor(tabId)]: all });
  });

export const removeActingRules = (tabId: number): Promise<void> =>
  browser.storage.session.remove(keyFor(tabId));
