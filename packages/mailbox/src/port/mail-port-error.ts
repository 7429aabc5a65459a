/** `busy`: the server asks to wait. `signedOut`: the session has expired. `refused`: any other negative answer. */
export type MailFailure = "busy" | "signedOut" | "refused";

export class MailPortError extends Error {
  constructor(
    readonly failure: MailFailure,
    /** How long the server asks to wait, if it says so. */
    readonly retryAfterMs?: number,
  ) {
    super(failure);
    this.name = "MailPortError";
  }
}
