/** `sentMs` is absent if numbers grow in order of arrival. */
export type InboxRow = {
  uid: string;
  address: string;
  name: string;
  isRead: boolean;
  sentMs?: number;
};

/** What the review of newsletters needs of a mailbox. */
export type NewsletterInbox = {
  /** The inbox, newest first, at most `maxMessages` rows. */
  list: (maxMessages: number, signal: AbortSignal) => Promise<InboxRow[]>;
  /** The raw header of one message. */
  readHeader: (uid: string, signal: AbortSignal) => Promise<string>;
  /** Returns how many moves were confirmed. */
  moveToTrash: (uids: readonly string[], signal: AbortSignal) => Promise<number>;
  /** Makes the program's own list show what was moved. */
  refresh: () => void;
};
