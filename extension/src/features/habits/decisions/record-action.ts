import { appendAction, today } from "../../../platform/action-log.ts";
import type { HabitMessageOf } from "../messages.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import type { Observer } from "./observer.ts";

/** Counts an action that a webmail's server confirmed. Only watched webmails are counted: no other page can know. */
export async function recordAction(
  { id, kind, count: times, bytes }: HabitMessageOf<"habits/count">,
  { origin }: Observer,
  { webmails }: EffectiveSettings,
): Promise<void> {
  if (!webmails.value.includes(origin)) return;
  await appendAction({
    id,
    day: today(new Date()),
    feature: "mail",
    kind,
    count: times,
    ...(bytes !== undefined && { bytes, category: "mail" as const }),
    method: "measured",
  });
}
