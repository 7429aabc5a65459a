import type { DeskEntry, DeskView } from "@digital-cleanup/challenge";
import type { DeskQueue } from "./desk-queue.ts";

export type DeskRefusal = "noKey" | "keyRefused" | "eventClosed" | "notUnderstood";
export type Sent =
  | { ok: true; view: DeskView }
  | { ok: false; failure: "unreachable" | DeskRefusal };

/** `failing`: it tries again by itself. A refusal waits for a person. */
export type SenderState = "idle" | "sending" | "failing" | DeskRefusal;

const firstWaitMs = 1000;
const longestWaitMs = 30_000;

type Options = {
  queue: DeskQueue;
  /** Sends some entries, or only asks where there is none. */
  send: (batch: DeskEntry[]) => Promise<Sent>;
  /** Hears of the tally's sums once the queue no longer holds what is in them. */
  onView: (view: DeskView) => void;
  onState: (state: SenderState) => void;
};

/**
 * Sends what a queue holds until it is empty: what is made meanwhile goes with the next message, and an entry leaves
 * the queue only after the tally's answer. Where the network fails it waits longer each time.
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
    timer = setTimeout(() => void run(), Math.min(firstWaitMs * 2 ** failures, longestWaitMs));
    failures += 1;
    become("failing");
  }

  return {
    /** Something is new: sends it, unless a try is going on or planned. */
    entriesChanged: (): void => void (state === "idle" && queue.nextBatch().length > 0 && run()),

    /** Tries at once, and asks where there is nothing to send: the network is back, or there is another key. */
    tryNow: (): void => void (state !== "sending" && run()),

    stop: (): void => clearTimeout(timer),
  };
}
