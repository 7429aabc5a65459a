import type { NewsletterInbox } from "../../ui/newsletters/newsletter-inbox.ts";

export type RecipientField = "to" | "cc" | "bcc";

/** How to read a message that is being written. Selectors are ids, classes, test ids and attributes, never translated labels. */
export type ComposeDescriptor = {
  /** Matches one element for each message. */
  root: string;
  /** Elements that the root must contain. Without them the webmail counts as not recognised and nothing is observed. */
  anchors: readonly string[];
  /** How many people a message goes to by this field. */
  countRecipients: (root: Element, field: RecipientField) => number;
  /** Matches one element for each file, with its name as text. Absent if files can only be observed when they are chosen. */
  attachment?: string;
  /** The rounded size inside an `attachment` element. */
  attachmentSize?: string;
  sendButton?: string;
  /** The recipients' field, which is focused when a person accepts to check the recipients. */
  recipientsField: string;
};

/** What is read of a webmail's inbox. All requests go to the webmail's own server, as those of its pages do. */
export type Mailbox = Pick<NewsletterInbox, "listSenders" | "readHeader">;

export type Descriptor = {
  compose: ComposeDescriptor;
  /** The webmail's own dialogs. No nudge is shown while one is open. */
  dialog: string;
  /** The link to the trash. */
  trash?: string;
  /** Where a person types a search. Required with a mailbox, which is not read unasked after that. */
  searchField?: string;
  mailbox?: () => Mailbox;
};
