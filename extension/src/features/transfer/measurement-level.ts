import { isWorkBuildActive } from "../../platform/other-build.ts";
import { alwaysOnPermissions, hasPermissions } from "../../platform/access/permissions.ts";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

/**
 * `off`: a person or a policy turned the feature off. `standingDown`: the work build measures in this browser. `onClick` also if
 * the permissions for `always` are missing.
 */
export type MeasurementLevel = "off" | "standingDown" | "onClick" | "always";

export async function currentLevel(
  settings: EffectiveSettings | Promise<EffectiveSettings>,
): Promise<MeasurementLevel> {
  const [{ disabledFeatures, measurement }, isStandingDown, isAllowed] = await Promise.all([
    settings,
    isWorkBuildActive(),
    hasPermissions(alwaysOnPermissions),
  ]);
  if (disabledFeatures.value.includes("transfer")) return "off";
  if (isStandingDown) return "standingDown";
  return measurement.value === "always" && isAllowed ? "always" : "onClick";
}
