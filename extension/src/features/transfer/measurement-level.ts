import { shouldStandDown } from "../../platform/other-build.ts";
import { alwaysOnPermissions, hasPermissions } from "../../platform/permissions.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";

/**
 * `off`: a person or a policy switched the feature off. `standingDown`: the work build measures in this browser.
 * `onClick` also stands in where permissions are missing.
 */
export type Level = "off" | "standingDown" | "onClick" | "always";

export async function currentLevel(): Promise<Level> {
  const { disabledFeatures, measurement } = await effectiveSettings();
  if (disabledFeatures.value.includes("transfer")) return "off";
  if (await shouldStandDown()) return "standingDown";
  const isAllowed = measurement.value === "always" && (await hasPermissions(alwaysOnPermissions));
  return isAllowed ? "always" : "onClick";
}
