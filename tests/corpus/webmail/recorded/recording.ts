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
