import type { Text } from "@digital-cleanup/text";
import type { MailFolder } from "@digital-cleanup/mailbox";

const keys = {
  inbox: "mailboxWeight.inbox",
  sent: "mailboxWeight.sentFolder",
  drafts: "mailboxWeight.drafts",
  trash: "mailboxWeight.trash",
  junk: "mailboxWeight.junk",
} as const;

/** Folders with a role are named in the language of the panel, because some webmails name them in English. */
export const folderName = (t: Text, { role, name }: MailFolder): string =>
  role in keys ? t(keys[role as keyof typeof keys]) : name;
