/** Whether an error means that the disk is full, in a browser or in Node. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "QuotaExceededError" || ("code" in error && error.code === "ENOSPC"));
