import type { Permissions } from "../../../platform/browser.ts";
import { isWorkBuild } from "../../../platform/build.ts";
import { hostPattern } from "../../../platform/access/host-pattern.ts";
import { requestPermissions } from "../../../platform/access/permissions.ts";

/** Thunderbird's permission to copy and move messages, which the types of browsers do not have. */
const movePermissions = ["messagesMove"] as unknown as NonNullable<
  Permissions.Permissions["permissions"]
>;

/**
 * Asks for what an action needs, unless it is there: moving messages, which the work build may do from its installation, and the sites of
 * lists, so that their answer can be read. To be called in a click. Resolves to whether all of it is granted.
 */
export async function askForAccess(wanted: {
  moves: boolean;
  addresses?: readonly string[];
}): Promise<boolean> {
  const permissions = wanted.moves && !isWorkBuild ? movePermissions : [];
  const origins = (wanted.addresses ?? []).map((address) => hostPattern(new URL(address).origin));
  if (permissions.length + origins.length === 0) return true;
  return requestPermissions({ permissions, origins });
}
