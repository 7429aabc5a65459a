import { type DeskEntry, type DeskView, deskViewSchema } from "@digital-cleanup/challenge";
import { askTally } from "../../client/ask-tally.ts";
import type { DeskQueue } from "./desk-queue.ts";

type DeskRefusal = "noKey" | "keyRefused" | "eventClosed" | "notUnderstood";
type Sent = { ok: true; view: DeskView } | { ok: false; failure: "unreachable" | DeskRefusal };

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

/** Without a timeout, one lost request would block the desk. */
const timeoutMs = 15_000;

/** Problems that a person has to resolve. The sender retries after all others, such as an overloaded server. */
const refusals: Partial<Record<string, DeskRefusal>> = {
  "key-required": "keyRefused",
  "key-refused": "keyRefused",
  "unknown-event": "eventClosed",
  "event-erased": "eventClosed",
  "event-conflict": "eventClosed",
  "invalid-body": "notUnderstood",
  "body-too-large": "notUnderstood",
};

/** Posts entries to the desk's URL, or only reads it if there are none. Both return the totals of all desks. */
export async function askDesk(url: string, key: string, entries: DeskEntry[] = []): Promise<Sent> {
  const asked = await askTally({
    ...(entries.length > 0 ? { method: "POST", body: { entries } } : { method: "GET" }),
    url,
    key,
    signal: AbortSignal.timeout(timeoutMs),
    schema: deskViewSchema,
  });
  if (asked.ok) return { ok: true, view: asked.value };
  const refusal = asked.failure === "refused" ? refusals[asked.kind] : undefined;
  return { ok: false, failure: refusal ?? "unreachable" };
}
