import type { WebmailName } from "../open-webmails.ts";

/** A request of a webmail's page with its server's response. */
export type Exchange = {
  method: string;
  address: string;
  body: string;
  status: number;
  type: string;
  answer: string;
};

/**
 * Made by `tests/real/webmail/record.ts` from a real run over the generated mailbox, in French. `roundcube-sentences.json` has its confirmations
 * in other languages, as Roundcube's own translations word them.
 */
export type Recording = {
  webmail: WebmailName;
  /** Parts of the original page, without its code. */
  shell: string;
  exchanges: Exchange[];
};

/**
 * Made by `tests/real/webmail/record-review.ts`: the review of newsletters, requested by the extension
 * itself.
 */
export type ReviewRecording = Recording & {
  /** The unsubscribe addresses of the mailbox's lists at that time. */
  listsOrigin: string;
  /** Roundcube composes in a separate document: its parts, with all fields empty. */
  compose?: string;
};
