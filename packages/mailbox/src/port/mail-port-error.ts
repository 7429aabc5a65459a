/**
 * `busy`: the server asks to wait. `signedOut`: the session has expired. `offline`: there is no network, and nothing was requested.
 * `noTrash`: the account has none, so that nothing can be moved there. `refused`: any other negative answer.
 */
export type MailFailure = "busy" | "signedOut" | "offline" | "noTrash" | "refused";

export class MailPortError extends Error {
  readonly failure: MailFailure;
  /** How long the server asks to wait, if it says so. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: MailFailure, retryAfterMs?: number) {
    super(failure);
    this.name = "MailPortError";
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}
