import { saveSetting, effectiveSetting } from "../../platform/settings/settings.ts";
import { browserHints, guessZone } from "./guess-zone.ts";

/** Chooses the country of the estimates, unless the person or a policy has chosen one. */
export async function saveGuessedZone(): Promise<void> {
  const { source, value } = await effectiveSetting("gridZone");
  if (source !== "default") return;
  const guess = guessZone(browserHints());
  if (guess && guess.zone !== value) await saveSetting("gridZone", guess.zone);
}
