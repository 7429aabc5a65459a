import type { MailFolder } from "../port/mail-folder.ts";
import type { FoundMessage } from "./found-message.ts";
import type { Sum } from "./sum.ts";

export type MailboxSummary = {
  all: Sum;
  /** Heaviest first. Trash and junk are among them. */
  folders: { folder: MailFolder; sum: Sum }[];
  /** Heaviest first. Without the trash. */
  senders: { sender: string; name: string; sum: Sum }[];
  /** Heaviest first. Without the trash. */
  years: { year: number | undefined; sum: Sum }[];
  /** Without the trash. */
  biggest: FoundMessage[];
  sentWithAttachments: { sum: Sum; biggest: FoundMessage[] };
};
