import { isWorkBuildActive } from "../../platform/other-build.ts";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

/** The origins of the watched webmails; none if the feature is off or the other build is active. */
export async function watchedOrigins({
  webmails,
  disabledFeatures,
}: EffectiveSettings): Promise<string[]> {
  if (disabledFeatures.value.includes("habits") || (await isWorkBuildActive())) return [];
  return webmails.value;
}
