/** How many people a message goes to. */
export type RecipientCounts = { to: number; cc: number; bcc: number };

/** How to read a message that is being written. Selectors are ids, classes, test ids and attributes, never translated labels. */
export type ComposeDescriptor = {
  /** Matches one element for each message. */
  root: string;
  /** Elements that the root must contain. Without them the webmail counts as not recognised and nothing is observed. */
  anchors: readonly string[];
  recipients: (root: Element) => RecipientCounts;
  /** Matches one element for each file, with its name as text. Absent if files can only be observed when they are chosen. */
  attachment?: string;
  /** The rounded size inside an `attachment` element. */
  attachmentSize?: string;
  sendButton?: string;
  /** The recipients' field, which is focused when a person accepts to check the recipients. */
  recipientsField: string;
};

export type MessageRow = { uid: string; address: string; name: string; isRead: boolean };

/** What the newsletter review needs of a webmail. All requests go to the webmail's own server, as those of its pages do. */
export type Mailbox = {
  /** Whether the inbox can be listed without a trace in what the person looks at, for example an open search. */
  canListUnasked: () => boolean;
  /** The inbox, newest first, at most `maxMessages` rows. */
  list: (maxMessages: number, signal: AbortSignal) => Promise<MessageRow[]>;
  /** The raw header of one message. */
  readHeader: (uid: string, signal: AbortSignal) => Promise<string>;
  /** Returns whether the server confirmed the move. */
  moveToTrash: (uids: readonly string[], signal: AbortSignal) => Promise<boolean>;
  /** Reloads the webmail's own list. */
  refresh: () => void;
};

export type Descriptor = {
  compose: ComposeDescriptor;
  /** The webmail's own dialogs. No nudge is shown while one is open. */
  dialog: string;
  /** The link to the trash. */
  trash?: string;
  mailbox?: () => Mailbox;
};
