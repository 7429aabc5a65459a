import { networkRulesPermissions } from "../../platform/network-rules.ts";
import { isWorkBuildActive } from "../../platform/other-build.ts";
import { hasPermissions } from "../../platform/permissions.ts";
import { effectiveSetting } from "../../platform/settings/settings.ts";

/** `noAccess`: nothing can be blocked before the browser grants host access. */
export type Ability = "off" | "standingDown" | "noAccess" | "able";

export async function soberAbility(): Promise<Ability> {
  const { value: disabled } = await effectiveSetting("disabledFeatures");
  if (disabled.includes("sober")) return "off";
  if (await isWorkBuildActive()) return "standingDown";
  return (await hasPermissions(networkRulesPermissions)) ? "able" : "noAccess";
}
