/** The clock of a reader, which is passed in. */
export type Clock = {
  nowMs(): number;
  /** Rejects if `signal` aborts. */
  wait(durationMs: number, signal: AbortSignal): Promise<void>;
};
