import { networkRulesPermissions } from "../../platform/network-rules.ts";
import { shouldStandDown } from "../../platform/other-build.ts";
import { hasPermissions } from "../../platform/permissions.ts";
import { effectiveSetting } from "../../platform/settings/settings.ts";

/** `noAccess`: chosen or not, nothing can be held back before the browser gives access to sites. */
export type Ability = "off" | "standingDown" | "noAccess" | "able";

export async function soberAbility(): Promise<Ability> {
  const { value: disabled } = await effectiveSetting("disabledFeatures");
  if (disabled.includes("sober")) return "off";
  if (await shouldStandDown()) return "standingDown";
  return (await hasPermissions(networkRulesPermissions)) ? "able" : "noAccess";
}
