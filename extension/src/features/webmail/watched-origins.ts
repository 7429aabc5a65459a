import { isWorkBuildActive } from "../../platform/other-build.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";

/** The origins of the watched webmails; none if the feature is off or the other build is active. */
export async function watchedOrigins(): Promise<string[]> {
  const { webmails, disabledFeatures } = await effectiveSettings();
  if (disabledFeatures.value.includes("habits") || (await isWorkBuildActive())) return [];
  return webmails.value;
}
