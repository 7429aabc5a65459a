import type { WebmailIdentity } from "../detect-webmail.ts";

export const outlookIdentity = {
  id: "outlook",
  name: "Outlook",
  level: "experimental",
  hosts: [
    "outlook.live.com",
    "outlook.office.com",
    "outlook.office365.com",
    "outlook.cloud.microsoft",
  ],
  selectors: ["#app, #MainModule", '[role="main"], [role="region"]'],
} as const satisfies WebmailIdentity;
