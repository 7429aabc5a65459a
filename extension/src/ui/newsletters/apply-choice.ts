import { MailPortError } from "@digital-cleanup/mailbox";
import type { UnsubscribeResult } from "../../platform/mail/unsubscribe.ts";
import type { Newsletter } from "./group-by-sender.ts";
import type { NewsletterInbox } from "./newsletter-inbox.ts";

export type Choice = { unsubscribes: boolean; trashesOld: boolean };
export type Outcome = {
  unsubscribe?: UnsubscribeResult;
  setAside?: number | "refused" | "noTrash";
};
export type ConfirmationHandlers = {
  /** Sends the one-click request to this address. */
  unsubscribe: (url: string) => Promise<UnsubscribeResult>;
  /** These are called when a server confirmed an action. */
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
  inbox: NewsletterInbox,
  { unsubscribe, onMovedToTrash, onUnsubscribed }: ConfirmationHandlers,
): Promise<Outcome> {
  const outcome: Outcome = {};
  const { oneClickUrl } = newsletter.header;
  if (choice.unsubscribes && oneClickUrl) {
    outcome.unsubscribe = await unsubscribe(oneClickUrl).catch(() => "unreachable" as const);
    if (outcome.unsubscribe === "confirmed") onUnsubscribed();
  }
  if (choice.trashesOld) {
    const old = oldMessages(newsletter);
    const moved = await inbox.moveToTrash(old, AbortSignal.timeout(moveTimeoutMs)).catch(reasonOf);
    outcome.setAside = moved === 0 ? "refused" : moved;
    if (typeof moved === "number" && moved > 0) onMovedToTrash(moved);
  }
  return outcome;
}

const reasonOf = (error: unknown): 0 | "noTrash" =>
  error instanceof MailPortError && error.failure === "noTrash" ? "noTrash" : 0;
