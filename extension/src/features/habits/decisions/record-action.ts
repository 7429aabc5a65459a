import { today } from "../../../platform/action-log.ts";
import { appendMailAction } from "../../../platform/trust/append-mail-action.ts";
import type { HabitMessageOf } from "../messages.ts";

/** Counts an action that a server confirmed, up to what is plausible for a day. */
export async function recordAction({
  id,
  kind,
  count,
  bytes,
}: HabitMessageOf<"habits/count">): Promise<void> {
  await appendMailAction({
    id,
    day: today(new Date()),
    feature: "mail",
    kind,
    count,
    ...(bytes !== undefined && { bytes, category: "mail" as const }),
    method: "measured",
  });
}
