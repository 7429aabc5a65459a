/** Whether a port had no room left, in the words of a browser or of Node. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "QuotaExceededError" || ("code" in error && error.code === "ENOSPC"));
