import type { MailFolder } from "../port/mail-folder.ts";
import type { FoundMessage } from "./found-message.ts";
import type { Sum } from "./sum.ts";

export type MailboxSummary = {
  all: Sum;
  /** In the order of the folders. Trash and junk are among them. */
  folders: { folder: MailFolder; sum: Sum }[];
  /** Heaviest first. Without the trash. */
  senders: { sender: string; name: string; sum: Sum }[];
  /** Latest first; messages without a known year come last. Without the trash. */
  years: { year: number | undefined; sum: Sum }[];
  /** Without the trash. */
  biggest: FoundMessage[];
  sentWithAttachments: { sum: Sum; biggest: FoundMessage[] };
};
