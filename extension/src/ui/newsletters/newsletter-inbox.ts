import type { Sender } from "./group-by-sender.ts";
import type { ListHeader } from "./parse-list-header.ts";

/** What the review of newsletters needs of a mailbox. */
export type NewsletterInbox = {
  /** The senders of the newest messages of the inbox, of at most `maxMessages`. */
  listSenders: (maxMessages: number, signal: AbortSignal) => Promise<Sender[]>;
  /** What the header of one message offers. */
  readHeader: (uid: string, signal: AbortSignal) => Promise<ListHeader>;
  /** Returns how many moves were confirmed. */
  moveToTrash: (uids: readonly string[], signal: AbortSignal) => Promise<number>;
  /** Makes the program's own list show what was moved. */
  refresh: () => void;
};
