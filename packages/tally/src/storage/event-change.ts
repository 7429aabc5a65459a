/** Whether an event was changed, and if not, why. */
export type EventChange =
  | { ok: true }
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
