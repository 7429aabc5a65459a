import type { DeclarativeNetRequest, Permissions } from "webextension-polyfill";
import { browser } from "./browser.ts";

export type NetworkRule = DeclarativeNetRequest.Rule;

/** Rules act on a request where the browser gave access to what asks and to what is asked for. Asked in context. */
export const networkRulesPermissions: Permissions.Permissions = { origins: ["*://*/*"] };

/** Makes the rules that outlive the browser be these. */
export async function setLastingRules(rules: NetworkRule[]): Promise<void> {
  const api = browser.declarativeNetRequest;
  const before = await api.getDynamicRules();
  if (isSame(before, rules)) return;
  await api.updateDynamicRules({ removeRuleIds: before.map(({ id }) => id), addRules: rules });
}

/** Makes the rules that end with the browser be these: only they can be bound to tabs. */
export async function setSessionRules(rules: NetworkRule[]): Promise<void> {
  const api = browser.declarativeNetRequest;
  const before = await api.getSessionRules();
  if (isSame(before, rules)) return;
  await api.updateSessionRules({ removeRuleIds: before.map(({ id }) => id), addRules: rules });
}

/** Chromium's own, which the polyfill's types leave out. */
type TellsMatches = {
  getMatchedRules?: (filter: {
    tabId: number;
  }) => Promise<{ rulesMatchedInfo: { rule: { ruleId: number } }[] }>;
};

/** How often the rule `id` acted in the page of a tab; undefined where this browser does not tell. */
export async function timesMatched(tabId: number, id: number): Promise<number | undefined> {
  const api = browser.declarativeNetRequest as TellsMatches;
  try {
    const matched = await api.getMatchedRules?.({ tabId });
    return matched?.rulesMatchedInfo.filter(({ rule }) => rule.ruleId === id).length;
  } catch {
    // Chromium tells it only of the tab whose popup a person opened, and twenty times in ten minutes.
    return undefined;
  }
}

const isSame = (before: NetworkRule[], after: NetworkRule[]): boolean =>
  before.length === after.length && JSON.stringify(before) === JSON.stringify(after);
