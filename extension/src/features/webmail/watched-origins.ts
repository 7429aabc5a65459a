import { shouldStandDown } from "../../platform/other-build.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";

/** The origins whose webmail is watched: those of the person or of the organisation, and none where the feature is off. */
export async function watchedOrigins(): Promise<string[]> {
  const { webmails, disabledFeatures } = await effectiveSettings();
  if (disabledFeatures.value.includes("habits") || (await shouldStandDown())) return [];
  return webmails.value;
}
