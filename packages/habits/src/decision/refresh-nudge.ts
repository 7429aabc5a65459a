import type { ComposeChanged } from "../observation/mail-events.ts";
import { findNudges } from "../rules/find-nudges.ts";
import type { Nudge } from "../rules/nudge.ts";
import { type HabitSettingsInput, habitSettingsSchema } from "../settings/settings.ts";

/** Rules about a message look at nothing but the message. */
const noContext = { nowMs: 0, trashSinceMs: 0 };

/** A shown nudge with the numbers of its message as it is now; undefined once its reason is gone. No limit applies: it is shown already. */
export function refreshNudge(
  { rule }: Nudge,
  event: ComposeChanged,
  settings: HabitSettingsInput = {},
): Nudge | undefined {
  const { rules } = habitSettingsSchema.parse(settings);
  return findNudges(event, rules, noContext).find(({ nudge }) => nudge.rule === rule)?.nudge;
}
