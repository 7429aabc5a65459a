/** What a driver reports: several addresses of one name may have been tried, each with its own error. */
export const causeText = (cause: unknown): string => {
  if (cause instanceof AggregateError) return cause.errors.map(causeText).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
};
