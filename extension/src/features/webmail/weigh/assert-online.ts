import { MailPortError } from "@digital-cleanup/mailbox";

/** Throws before a request is sent without network, so that it is known that the server received nothing. */
export function assertOnline(): void {
  if (!navigator.onLine) throw new MailPortError("offline");
}
