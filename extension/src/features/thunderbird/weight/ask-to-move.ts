import type { Permissions } from "webextension-polyfill";
import { isWorkBuild } from "../../../platform/build.ts";
import { requestPermissions } from "../../../platform/permissions.ts";

/** Thunderbird's permission to copy and move messages, which the polyfill's types do not know. */
const movePermission = { permissions: ["messagesMove"] } as unknown as Permissions.Permissions;

/** Asks for it, unless it is there. To be called in a click. The work build has it from its installation. */
export const askToMove = async (): Promise<boolean> =>
  isWorkBuild || requestPermissions(movePermission);
