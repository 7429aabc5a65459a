import {
  askHeld,
  type EventAddress,
  type Participation,
  receiptSecretAt,
  restoreObstacle,
} from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import type { PageStore } from "../participation/participation-store.ts";
import { fetchWithTimeout } from "../participation/use-participation.ts";

export type RestoreProblem =
  | "otherContribution"
  | "unusedPlace"
  | "unreachable"
  | "nothingHeld"
  | "unreadable";
/** A receipt that is being restored. */
export type Restoring =
  | { step: "none" | "notAReceipt" }
  | { step: "asked"; secret: string; problem?: RestoreProblem };

/** Restores a contribution with its receipt. Reading the receipt sends nothing; restoring asks the tally what it holds. */
export function useRestoring(
  store: PageStore,
  address: EventAddress,
  given: string | undefined,
  onDone: () => void,
) {
  const readReceipt = (text: string): Restoring => {
    const secret = receiptSecretAt(address, text);
    return secret === undefined ? { step: "notAReceipt" } : { step: "asked", secret };
  };
  const [restoring, setRestoring] = useState<Restoring>(() =>
    given === undefined ? { step: "none" } : readReceipt(given),
  );

  const done = () => {
    setRestoring({ step: "none" });
    onDone();
  };

  async function restore(secret: string): Promise<void> {
    const problem = await restoreProblem(secret);
    if (problem) setRestoring({ step: "asked", secret, problem });
    else done();
  }

  async function restoreProblem(secret: string): Promise<RestoreProblem | undefined> {
    if (store.read().secret === secret) return undefined;
    const obstacle = restoreObstacle(store.read(), secret);
    if (obstacle) return obstacle;
    const held = await askHeld(fetchWithTimeout, address, secret);
    if (!held.ok) {
      const { reason } = held;
      return reason === "unreachable" || reason === "nothingHeld" ? reason : "unreadable";
    }
    const { answer } = held;
    let changedMeanwhile: RestoreProblem | undefined;
    store.change((stored): Participation => {
      // Another tab may have sent a contribution or exchanged a ticket while the tally was asked.
      changedMeanwhile = restoreObstacle(stored, secret);
      if (changedMeanwhile) return stored;
      const { placeKey } = stored;
      return { secret, lastSeq: answer.seq, received: { answer, atMs: Date.now() }, placeKey };
    });
    return changedMeanwhile;
  }

  return {
    restoring,
    read: (text: string) => setRestoring(readReceipt(text)),
    restore: (secret: string) => void restore(secret),
    cancel: done,
  };
}
