import { appendAction, today } from "../../../platform/action-log.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import type { HabitMessageOf } from "../messages.ts";
import type { Observer } from "./observer.ts";

/** Counts an action that a server confirmed. Only a watched webmail can confirm one, so other pages are ignored. */
export async function recordAction(
  { id, kind, count, bytes }: HabitMessageOf<"habits/count">,
  { origin }: Observer,
  { webmails }: EffectiveSettings,
): Promise<void> {
  if (!webmails.value.includes(origin)) return;
  await appendAction({
    id,
    day: today(new Date()),
    feature: "mail",
    kind,
    count,
    ...(bytes !== undefined && { bytes, category: "mail" as const }),
    method: "measured",
  });
}
