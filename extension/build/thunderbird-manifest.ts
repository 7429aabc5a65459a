import type { UserManifest } from "wxt";

/** Reading folders and the sizes of messages, on which everything else is built. */
const required = ["storage", "alarms", "accountsRead", "messagesRead"];

/** What Thunderbird's manifest has instead of what only browsers know. The work build may observe messages that are written. */
export const thunderbirdManifest = (isWork: boolean) =>
  ({
    permissions: [...required, ...(isWork ? ["compose"] : [])],
    optional_permissions: isWork ? [] : ["compose"],
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
        id: `digital-cleanup-${isWork ? "thunderbird-work" : "thunderbird"}@extension`,
        strict_min_version: "140.0",
      },
    },
  }) as unknown as UserManifest;
