import type { DeskEntry, DeskView } from "@digital-cleanup/challenge";
import type { DeskQueue } from "./desk-queue.ts";

export type DeskRefusal = "noKey" | "keyRefused" | "eventClosed" | "notUnderstood";
export type Sent =
  | { ok: true; view: DeskView }
  | { ok: false; failure: "unreachable" | DeskRefusal };

/** `failing`: a retry is scheduled. After a refusal there is none, because a person has to resolve it. */
export type SenderState = "idle" | "sending" | "failing" | DeskRefusal;

const minRetryDelayMs = 1000;
const maxRetryDelayMs = 30_000;

type Options = {
  queue: DeskQueue;
  /** Sends the entries, or only reads the desk's view if there are none. */
  send: (batch: DeskEntry[]) => Promise<Sent>;
  /** Receives the tally's totals after the queue has marked the entries they include as sent. */
  onView: (view: DeskView) => void;
  onState: (state: SenderState) => void;
};

/**
 * Sends the entries of a queue in batches until it is empty. Entries made during a request are sent with the next one,
 * and an entry is marked as sent only after the tally's response. The delay doubles after each network failure.
 */
export function createDeskSender({ queue, send, onView, onState }: Options) {
  let state: SenderState = "idle";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const become = (next: SenderState): void => {
    state = next;
    onState(state);
  };

  async function run(): Promise<void> {
    clearTimeout(timer);
    let batch = queue.nextBatch();
    do {
      become("sending");
      const sent = await send(batch);
      if (!sent.ok) return failed(sent.failure);
      failures = 0;
      queue.acknowledge(batch);
      onView(sent.view);
      batch = queue.nextBatch();
    } while (batch.length > 0);
    become("idle");
  }

  function failed(failure: "unreachable" | DeskRefusal): void {
    if (failure !== "unreachable") return become(failure);
    timer = setTimeout(
      () => void run(),
      Math.min(minRetryDelayMs * 2 ** failures, maxRetryDelayMs),
    );
    failures += 1;
    become("failing");
  }

  return {
    /** Sends new entries, unless a request is running or a retry is scheduled. */
    entriesChanged: (): void => void (state === "idle" && queue.nextBatch().length > 0 && run()),

    /** Sends a request at once, also with an empty queue, because the network or the key may have changed. */
    tryNow: (): void => void (state !== "sending" && run()),

    stop: (): void => clearTimeout(timer),
  };
}
