import { mayStillShow, recordShown } from "@digital-cleanup/habits";
import { localDay } from "../../../platform/local-day.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { changeHabits } from "../store.ts";
import { closeNudge } from "./send-nudge.ts";
import { readUnseenNudges, removeShownNudge, type ShownNudge } from "./shown-nudges.ts";

/** Counts a nudge that a person saw, and closes those that wait in other tabs if the limits no longer allow them. */
export async function handleSeen(
  { nudge, page }: ShownNudge,
  { habits }: EffectiveSettings,
): Promise<void> {
  const nowMs = Date.now();
  const when = { nowMs, today: localDay(nowMs) };
  const others = await readUnseenNudges();
  let refused: ShownNudge[] = [];
  await changeHabits((before) => {
    const state = recordShown(before, { rule: nudge.rule, page, ...when });
    refused = others.filter((other) => {
      const showing = { rule: other.nudge.rule, page: other.page, ...when };
      return !mayStillShow(state, showing, habits.value);
    });
    return state;
  });
  for (const shown of refused) {
    await removeShownNudge(shown.observer.tabId);
    await closeNudge(shown);
  }
}
