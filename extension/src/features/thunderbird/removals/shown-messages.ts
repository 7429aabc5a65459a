/** The messages that are selected or open in each tab, and those that were until a moment ago. */
export type ShownMessages = {
  byTab: Readonly<Record<string, readonly number[]>>;
  recent: readonly { ids: readonly number[]; untilMs: number }[];
};

export const noneShown: ShownMessages = { byTab: {}, recent: [] };

/** Thunderbird selects the next message before it reports that the selected ones are deleted. */
const recentMs = 10_000;

/** After a tab shows other messages, or none because it was closed. */
export function showMessages(
  shown: ShownMessages,
  tabId: number,
  ids: readonly number[],
  nowMs: number,
): ShownMessages {
  const { byTab, recent } = shown;
  const { [tabId]: before = [], ...others } = byTab;
  // Thunderbird reports a selection once as selected and once as displayed.
  if (before.join() === ids.join()) return shown;
  const still = recent.filter(({ untilMs }) => isRecent(untilMs, nowMs));
  return {
    byTab: ids.length > 0 ? { ...others, [tabId]: ids } : others,
    recent: before.length > 0 ? [...still, { ids: before, untilMs: nowMs }] : still,
  };
}

/** The ids of all messages on which a person here may have acted just now. */
export function shownIds({ byTab, recent }: ShownMessages, nowMs: number): Set<number> {
  const justBefore = recent.filter(({ untilMs }) => isRecent(untilMs, nowMs));
  return new Set([...Object.values(byTab), ...justBefore.map(({ ids }) => ids)].flat());
}

const isRecent = (untilMs: number, nowMs: number): boolean => Math.abs(nowMs - untilMs) <= recentMs;
