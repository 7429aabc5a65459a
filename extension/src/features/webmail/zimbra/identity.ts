import type { WebmailIdentity } from "../detect-webmail.ts";

export const zimbraIdentity = {
  id: "zimbra",
  name: "Zimbra",
  level: "counted",
  selectors: ["#z_shell, .ZToolbar", '[id^="zb__"], [id^="zv__"]'],
} as const satisfies WebmailIdentity;
