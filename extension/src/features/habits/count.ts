import { appendAction, today } from "../../platform/action-log.ts";
import type { HabitMessage } from "../../platform/habits/messages.ts";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";
import type { Observer } from "./observer.ts";

type Count = Extract<HabitMessage, { type: "habits/count" }>;

/** Counts what a webmail's server confirmed. Only of webmails that are watched: no other page of ours can know. */
export async function count(
  { id, kind, count: times, bytes }: Count,
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
