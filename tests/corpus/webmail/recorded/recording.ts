/** A request of a webmail's page with what its server answered. */
export type Exchange = {
  method: string;
  address: string;
  body: string;
  status: number;
  type: string;
  answer: string;
};

/** Made by `tests/real/record.ts` from a real run over the generated mailbox. */
export type Recording = {
  webmail: "roundcube" | "sogo";
  /** Parts of the page as they were, without its code. */
  shell: string;
  /** Roundcube's page knows it from the start. */
  quotaKilobytes?: number;
  exchanges: Exchange[];
};

/** Made by `tests/real/record-review.ts`: the review of newsletters, asked for by the extension itself. */
export type ReviewRecording = Recording & {
  /** Where the lists of the mailbox could be left then. */
  listsOrigin: string;
  /** Roundcube writes in a document of its own: its parts, with nothing written yet. */
  compose?: string;
};
