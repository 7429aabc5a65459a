import type { WebmailIdentity } from "../detect-webmail.ts";

export const roundcubeIdentity = {
  id: "roundcube",
  name: "Roundcube",
  level: "counted",
  selectors: ['script[src*="program/js/app"]', "#messagelist, #composebody, #messagebody"],
} as const satisfies WebmailIdentity;
