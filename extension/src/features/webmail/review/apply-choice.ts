import type { Mailbox } from "../descriptor.ts";
import type { UnsubscribeResult } from "../page-messages.ts";
import { requestUnsubscribe } from "../webmail-client.ts";
import type { Newsletter } from "./group-by-sender.ts";

export type Choice = { unsubscribes: boolean; trashesOld: boolean };
export type Outcome = { unsubscribe?: UnsubscribeResult; setAside?: number | "refused" };
/** Called when a server confirmed an action. */
export type ConfirmationHandlers = {
  onMovedToTrash: (n: number) => void;
  onUnsubscribed: () => void;
};

const moveTimeoutMs = 60_000;

/** All messages but the newest. */
export const oldMessages = ({ uids }: Newsletter): string[] => uids.slice(1);

/** Performs what a person chose for one sender. Only what a server confirmed is counted. */
export async function applyChoice(
  newsletter: Newsletter,
  choice: Choice,
  mailbox: Mailbox,
  { onMovedToTrash, onUnsubscribed }: ConfirmationHandlers,
): Promise<Outcome> {
  const outcome: Outcome = {};
  const { oneClickUrl } = newsletter.header;
  if (choice.unsubscribes && oneClickUrl) {
    outcome.unsubscribe = await requestUnsubscribe(oneClickUrl).catch(() => "unreachable" as const);
    if (outcome.unsubscribe === "confirmed") onUnsubscribed();
  }
  if (choice.trashesOld) {
    const old = oldMessages(newsletter);
    const isMoved = await mailbox
      .moveToTrash(old, AbortSignal.timeout(moveTimeoutMs))
      .catch(() => false);
    outcome.setAside = isMoved ? old.length : "refused";
    if (isMoved) onMovedToTrash(old.length);
  }
  return outcome;
}
