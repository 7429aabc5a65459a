import { recordShown, type RuleId } from "@digital-cleanup/habits";
import { localDay } from "../../../platform/local-day.ts";
import { changeHabits } from "../store.ts";

/** Counts a suggestion about a message that a person saw, once, however often its popup is opened. `page` names the message. */
export async function countSeen(page: string, rule: RuleId): Promise<void> {
  const nowMs = Date.now();
  await changeHabits((state) =>
    state.shown.some((entry) => entry.page === page && entry.rule === rule)
      ? state
      : recordShown(state, { rule, page, nowMs, today: localDay(nowMs) }),
  );
}
