import { alwaysOnPermissions, hasPermissions } from "../../platform/permissions.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";

/** `off`: a person or a policy switched the feature off. `onClick` also stands in where permissions are missing. */
export type Level = "off" | "onClick" | "always";

export async function currentLevel(): Promise<Level> {
  const { disabledFeatures, measurement } = await effectiveSettings();
  if (disabledFeatures.value.includes("transfer")) return "off";
  const isAllowed = measurement.value === "always" && (await hasPermissions(alwaysOnPermissions));
  return isAllowed ? "always" : "onClick";
}
