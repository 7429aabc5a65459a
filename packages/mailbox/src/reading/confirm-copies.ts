import type { MailPort } from "../port/mail-port.ts";
import type { MailboxWeight } from "../weight/create-mailbox-weight.ts";
import { findCopies, findLookalikes } from "../weight/find-copies.ts";
import type { FoundMessage } from "../weight/found-message.ts";
import type { Clock } from "./clock.ts";
import { createPatientRequests } from "./patient-requests.ts";

/** One request each, in a port whose list has no Message-IDs. */
const maxRequests = 400;

/** `isComplete`: no candidate was left out. */
export type Copies = { groups: FoundMessage[][]; isComplete: boolean };

/**
 * Messages of which there are copies with the same Message-ID. If the list of the port does not contain it, it is requested for messages
 * that look the same, and for no others.
 */
export async function confirmCopies(
  port: MailPort,
  weight: MailboxWeight,
  clock: Clock,
  signal: AbortSignal,
): Promise<Copies> {
  const { readMessageIds } = port;
  if (!readMessageIds) {
    const groups = findCopies(weight.messages(), ({ row }) => row.messageId);
    return { groups, isComplete: true };
  }
  const request = createPatientRequests(clock, port.minPauseMs);
  const candidates = findLookalikes(weight.messages()).flat();
  const ids = new Map<FoundMessage, string>();
  for (const message of candidates.slice(0, maxRequests)) {
    const { folder, row } = message;
    const found = await request(() => readMessageIds.call(port, folder, [row.id], signal), signal);
    const id = found.get(row.id);
    if (id) ids.set(message, id);
  }
  const groups = findCopies(candidates, (message) => ids.get(message));
  return { groups, isComplete: candidates.length <= maxRequests };
}
