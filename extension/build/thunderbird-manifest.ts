import type { UserManifest } from "wxt";
import { workThunderbirdId } from "./work-identity.ts";

/** Reading folders and the sizes of messages, on which everything else is built. */
const required = ["storage", "alarms", "accountsRead", "messagesRead"];

/** Observing messages that are written, and moving messages to the trash. The work build has them from its installation. */
const whatPeopleTurnOn = ["compose", "messagesMove"];

/** What Thunderbird's manifest has instead of what only browsers know. */
export const thunderbirdManifest = (isWork: boolean) =>
  ({
    permissions: [...required, ...(isWork ? whatPeopleTurnOn : [])],
    // The site of a list that a person leaves, to read its answer.
    optional_host_permissions: ["https://*/*"],
    optional_permissions: isWork ? [] : whatPeopleTurnOn,
    compose_action: {
      default_title: "__MSG_extName__",
      default_icon: "icon/32.png",
      default_popup: "compose-suggestion.html",
    },
    action: {
      default_title: "__MSG_extName__",
      default_icon: "icon/32.png",
      allowed_spaces: ["mail", "default"],
    },
    browser_specific_settings: {
      gecko: {
        id: isWork ? workThunderbirdId : "digital-cleanup-thunderbird@extension",
        strict_min_version: "140.0",
      },
    },
  }) as unknown as UserManifest;
