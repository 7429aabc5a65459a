import type { EmptiedFolder } from "./activity/page-events.ts";
import type { WebmailId } from "./detect-webmail.ts";

/** How many people a message goes to. */
export type Recipients = { to: number; cc: number; bcc: number };

/** How to read a message that is being written. Selectors are ids, classes, test ids and attributes, never labels. */
export type Compose = {
  /** One element a message. */
  root: string;
  /** What must be in the root: without them the webmail is not recognised and nothing is said. */
  anchors: readonly string[];
  recipients: (root: Element) => Recipients;
  /** An element a file, with its name in its text. Absent where only the file itself is seen. */
  attachment?: string;
  /** Where in it the rounded size stands. */
  attachmentSize?: string;
  /** What sends; only to know that somebody is about to. */
  send?: string;
  /** The field that a person is led to, to look at who gets the message. */
  field: string;
};

export type Row = { uid: string; address: string; name: string; isRead: boolean };

/** What is needed of a webmail's own interface for the review. All of it goes to the webmail, as its pages do. */
export type Mailbox = {
  /** The inbox as far as a person sees it. */
  visible: (signal: AbortSignal) => Promise<Row[]>;
  /** The inbox, the newest first, at most `most` messages. */
  list: (most: number, signal: AbortSignal) => Promise<Row[]>;
  /** The raw header of one message. */
  header: (uid: string, signal: AbortSignal) => Promise<string>;
  /** To the trash. Answers whether the server said yes. */
  moveToTrash: (uids: readonly string[], signal: AbortSignal) => Promise<boolean>;
  /** How many messages are in a folder: for a webmail that empties it without a word of how many there were. */
  countIn?: (folder: EmptiedFolder, signal: AbortSignal) => Promise<number>;
  /** Lets the webmail's own list catch up. */
  refresh: () => void;
};

export type Descriptor = {
  id: WebmailId;
  compose: Compose;
  /** The webmail's own dialogs, which no nudge is stacked on. */
  dialog: string;
  /** What a person would press to see the trash. */
  trash?: string;
  /** What a person presses on the way to emptying each folder, where the webmail does not ask again. */
  beforeEmptying?: Record<EmptiedFolder, string>;
  mailbox?: () => Mailbox;
};
