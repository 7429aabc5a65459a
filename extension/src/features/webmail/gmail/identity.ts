import type { WebmailIdentity } from "../detect-webmail.ts";

export const gmailIdentity = {
  id: "gmail",
  name: "Gmail",
  level: "experimental",
  hosts: ["mail.google.com"],
  selectors: ['[role="main"]', '[role="navigation"]', '[gh="cm"], div.M9'],
} as const satisfies WebmailIdentity;
