import type { WebmailIdentity } from "../detect-webmail.ts";

export const protonIdentity = {
  id: "proton",
  name: "Proton Mail",
  level: "experimental",
  hosts: ["mail.proton.me"],
  selectors: [
    '[data-testid="sidebar:compose"]',
    '[data-testid^="toolbar:"], [data-testid^="composer:"]',
  ],
} as const satisfies WebmailIdentity;
