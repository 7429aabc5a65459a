import type { Text } from "@digital-cleanup/text";
import type { MailFolder } from "@digital-cleanup/mailbox";

const keys = {
  inbox: "mailboxWeight.inbox",
  sent: "mailboxWeight.sentFolder",
  drafts: "mailboxWeight.drafts",
  trash: "mailboxWeight.trash",
  junk: "mailboxWeight.junk",
} as const;

/** Folders with a role are named in the language of the page, because some webmails name them in English. */
export function folderName(t: Text, { role, name, accountName }: MailFolder): string {
  const own = role in keys ? t(keys[role as keyof typeof keys]) : name;
  return accountName === undefined ? own : `${own} (${accountName})`;
}
