import type { WebmailId } from "./detect-webmail.ts";

/** As their makers write them. */
export const webmailNames: Partial<Record<WebmailId, string>> = {
  roundcube: "Roundcube",
  sogo: "SOGo",
  gmail: "Gmail",
  outlook: "Outlook",
  zimbra: "Zimbra",
  proton: "Proton Mail",
};
