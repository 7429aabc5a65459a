/** What a request to another server was for; its text has the same name. */
export type SentKind =
  | "contribution"
  | "withdrawal"
  | "standing"
  | "ticket"
  | "event"
  | "published"
  | "unsubscribe";

/** A request that was sent, with those of the same text on the same day. */
export type SentRequest = {
  id: string;
  kind: SentKind;
  host: string;
  /** Method, address and body. */
  text: string;
  times: number;
  /** The last time. */
  sentAtMs: number;
};
