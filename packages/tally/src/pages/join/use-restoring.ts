import { type EventAddress, receiptSecretAt, sendToTally } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { afterAnswer } from "./outbox.ts";
import type { PartStore } from "./part-store.ts";
import { standingRequest } from "./request.ts";
import { fetchWithPatience } from "./use-part.ts";

export type RestoreTrouble = "Other" | "Place" | "Unreachable" | "Unknown" | "Unreadable";
/** A receipt on its way to being taken over. */
export type Restoring =
  | { step: "none" | "notAReceipt" }
  | { step: "asked"; secret: string; trouble?: RestoreTrouble };

/** Takes over a part by its receipt: reading it asks nobody, taking it over asks the tally what it holds. */
export function useRestoring(
  store: PartStore,
  address: EventAddress,
  given: string | undefined,
  onDone: () => void,
) {
  const readReceipt = (text: string): Restoring => {
    const secret = receiptSecretAt(address, text);
    if (secret === undefined) return { step: "notAReceipt" };
    return { step: "asked", secret };
  };
  const [restoring, setRestoring] = useState<Restoring>(() =>
    given === undefined ? { step: "none" } : readReceipt(given),
  );

  const done = () => {
    setRestoring({ step: "none" });
    onDone();
  };

  async function restore(secret: string): Promise<void> {
    const fail = (trouble: RestoreTrouble) => setRestoring({ step: "asked", secret, trouble });
    const { secret: ours, lastSeq, place } = store.read();
    if (secret === ours) return done();
    if (lastSeq > 0) return fail("Other");
    // A place that was not used yet is of the secret that would go.
    if (place) return fail("Place");
    const result = await sendToTally(fetchWithPatience, standingRequest(address, secret));
    if (!result.ok) return fail(result.failure === "unreachable" ? "Unreachable" : "Unreadable");
    if (result.value.standing === "unknown") return fail("Unknown");
    store.change(({ placeKey }) =>
      afterAnswer({ secret, lastSeq: 0, placeKey }, result.value, Date.now()),
    );
    done();
  }

  return {
    restoring,
    read: (text: string) => setRestoring(readReceipt(text)),
    restore: (secret: string) => void restore(secret),
    cancel: done,
  };
}
