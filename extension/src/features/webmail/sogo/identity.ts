import type { WebmailIdentity } from "../detect-webmail.ts";

export const sogoIdentity = {
  id: "sogo",
  name: "SOGo",
  level: "counted",
  selectors: [
    'script[src*="/SOGo"]',
    '[ng-app*="SOGo.Mail"]',
    "md-list, #mailEditor, .sg-mail-editor",
  ],
} as const satisfies WebmailIdentity;
