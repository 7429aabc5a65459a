import type { MailPort } from "@digital-cleanup/mailbox";

export type WebmailPort = Omit<MailPort, "refresh"> & {
  refresh: () => void;
  /** For the review of newsletters. Returns how many moves were confirmed. */
  moveInboxToTrash: (uids: readonly string[], signal: AbortSignal) => Promise<number>;
};
