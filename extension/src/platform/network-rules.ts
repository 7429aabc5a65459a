import { browser, type DeclarativeNetRequest, type Permissions } from "./browser.ts";

export type NetworkRule = DeclarativeNetRequest.Rule;

/** Rules apply to a request if the browser granted access to both its initiator and its target. Requested in context. */
export const networkRulesPermissions: Permissions.Permissions = { origins: ["*://*/*"] };

/** Replaces the dynamic rules, which outlive the browser. */
export const setDynamicRules = (rules: NetworkRule[]): Promise<void> => replace("Dynamic", rules);

/** Replaces the session rules, which end with the browser. Only these can be limited to tabs. */
export const setSessionRules = (rules: NetworkRule[]): Promise<void> => replace("Session", rules);

async function replace(kind: "Dynamic" | "Session", rules: NetworkRule[]): Promise<void> {
  const api = browser.declarativeNetRequest;
  const before = await api[`get${kind}Rules`]();
  if (JSON.stringify(before) === JSON.stringify(rules)) return;
  const removeRuleIds = before.map(({ id }) => id);
  await api[`update${kind}Rules`]({ removeRuleIds, addRules: rules });
}

/** Chromium only, and missing in the types. */
type MatchedRules = {
  getMatchedRules?: (filter: {
    tabId: number;
  }) => Promise<{ rulesMatchedInfo: { rule: { ruleId: number } }[] }>;
};

/** How often the rule `id` matched in the page of a tab; `undefined` if the browser does not report it. */
export async function timesMatched(tabId: number, id: number): Promise<number | undefined> {
  const api = browser.declarativeNetRequest as MatchedRules;
  try {
    const matched = await api.getMatchedRules?.({ tabId });
    return matched?.rulesMatchedInfo.filter(({ rule }) => rule.ruleId === id).length;
  } catch {
    // Chromium reports it only for the tab whose popup is open, and at most twenty times in ten minutes.
    return undefined;
  }
}
