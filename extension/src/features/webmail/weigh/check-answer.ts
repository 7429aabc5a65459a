import { MailPortError } from "@digital-cleanup/mailbox";

const busyStatuses = new Set([429, 502, 503, 504]);

/** Throws if a webmail's server did not accept a request. */
export function checkAnswer({ ok, status, headers }: Response): void {
  if (ok) return;
  if (busyStatuses.has(status)) {
    const seconds = Number(headers.get("Retry-After") ?? Number.NaN);
    throw new MailPortError("busy", seconds > 0 ? seconds * 1000 : undefined);
  }
  throw new MailPortError(status === 401 || status === 403 ? "signedOut" : "refused");
}
