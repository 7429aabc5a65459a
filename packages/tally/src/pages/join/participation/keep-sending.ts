import type { Participant } from "@digital-cleanup/challenge";
import type { PageStore } from "./participation-store.ts";

type Options = {
  store: PageStore;
  participant: Participant;
  /** Called after each answer of the tally, refusals included. */
  onAnswer: () => void;
};

/** Sends what waits until the tally answers, one request at a time. Returns a function that checks what is due. */
export function keepSending({ store, participant, onAnswer }: Options): () => Promise<void> {
  let isChecking = false;
  let checksAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function check(): Promise<void> {
    clearTimeout(timer);
    checksAgain = isChecking;
    if (isChecking) return;
    isChecking = true;
    const delayMs = await participant.delayMs();
    if (delayMs === 0 && (await participant.sendDue())) onAnswer();
    isChecking = false;
    // Sending changes the store, and another request may have been confirmed meanwhile.
    if (checksAgain) await check();
    else if (delayMs) timer = setTimeout(() => void check(), delayMs);
  }

  store.subscribe(() => void check());
  return check;
}
