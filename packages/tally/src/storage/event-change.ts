/** Whether an event was changed, and if not, why. */
export type EventChange =
  | {
      ok: true;
      /** The batches that left with the one that was voided. */
      alsoBatches?: readonly number[];
    }
  | {
      ok: false;
      reason:
        | "unknown"
        | "alreadyClosed"
        | "notClosed"
        | "ended"
        | "tooLong"
        | "erased"
        | "figuresPublished"
        | "countedByHand"
        | "tooMany"
        | "tooSmall"
        | "notVoidable"
        | "outOfStep";
    };
