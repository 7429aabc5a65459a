import { networkRulesPermissions } from "../../platform/network-rules.ts";
import { isWorkBuildActive } from "../../platform/other-build.ts";
import { hasPermissions } from "../../platform/access/permissions.ts";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

/** `noAccess`: nothing can be blocked before the browser grants host access. */
export type Ability = "off" | "standingDown" | "noAccess" | "able";

export async function soberAbility({
  disabledFeatures,
}: Pick<EffectiveSettings, "disabledFeatures">): Promise<Ability> {
  if (disabledFeatures.value.includes("sober")) return "off";
  if (await isWorkBuildActive()) return "standingDown";
  return (await hasPermissions(networkRulesPermissions)) ? "able" : "noAccess";
}
