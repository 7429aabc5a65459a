import type { Text } from "@digital-cleanup/text";
import type { MailFolder } from "@digital-cleanup/mailbox";

const keys = {
  inbox: "webmailWeight.inbox",
  sent: "webmailWeight.sentFolder",
  drafts: "webmailWeight.drafts",
  trash: "webmailWeight.trash",
  junk: "webmailWeight.junk",
} as const;

/** Folders with a role are named in the language of the panel, because some webmails name them in English. */
export const folderName = (t: Text, { role, name }: MailFolder): string =>
  role in keys ? t(keys[role as keyof typeof keys]) : name;
