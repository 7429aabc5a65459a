import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { applyLastingChoice } from "../confirm/apply-choice.ts";
import { readPendingChoices } from "../confirm/pending-choices.ts";

/** Confirms all pending choices, as a person does in the popup. */
export async function confirmAll(): Promise<void> {
  const settings = await effectiveSettings();
  for (const choice of await readPendingChoices(Date.now())) {
    await applyLastingChoice(choice, settings);
  }
}
