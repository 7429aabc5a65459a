import { recordAnswer, setException, setStance } from "@digital-cleanup/habits";
import { localDay } from "../../../platform/local-day.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { removePendingChoices } from "../../../platform/pending-choices/pending-choices.ts";
import { addFitSite } from "../fit-sites.ts";
import { changeHabits } from "../store.ts";
import type { LastingChoice } from "./lasting-choice.ts";

/** Applies a choice that the person confirmed in the popup. */
export async function applyLastingChoice(
  { id, rule, kind, origin }: LastingChoice,
  { habits }: EffectiveSettings,
): Promise<void> {
  if (kind === "fit") await addFitSite(origin);
  await changeHabits((state) => {
    if (kind === "notHere") return setException(state, rule, origin, "notHere");
    if (kind !== "fit") return setStance(state, rule, kind);
    const settings = habits.value;
    const nowMs = Date.now();
    const when = { nowMs, today: localDay(nowMs) };
    return recordAnswer({ rule, answer: "accepted", site: origin, state, settings, ...when }).state;
  });
  await cancelLastingChoice(id);
}

export const cancelLastingChoice = (id: string): Promise<void> =>
  removePendingChoices((choice) => choice.id === id, Date.now());
