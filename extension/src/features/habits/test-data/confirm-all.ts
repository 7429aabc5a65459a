import { readPendingChoices } from "../../../platform/pending-choices/pending-choices.ts";
import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { applyLastingChoice } from "../confirm/apply-choice.ts";
import { lastingChoiceSchema } from "../confirm/lasting-choice.ts";

/** Confirms all pending choices, as a person does in the popup. */
export async function confirmAll(): Promise<void> {
  const settings = await effectiveSettings();
  for (const choice of await readPendingChoices(lastingChoiceSchema, Date.now())) {
    await applyLastingChoice(choice, settings);
  }
}
