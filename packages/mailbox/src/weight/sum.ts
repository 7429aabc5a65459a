/** Messages with their bytes, which are `marginBytes` too many or too few at most. */
export type Sum = { messages: number; bytes: number; marginBytes: number };

export const emptySum = (): Sum => ({ messages: 0, bytes: 0, marginBytes: 0 });

/** Adds a message, or another sum, to a sum. */
export function addToSum(
  sum: Sum,
  { messages = 1, bytes, marginBytes }: Partial<Sum> & Omit<Sum, "messages">,
): void {
  sum.messages += messages;
  sum.bytes += bytes;
  sum.marginBytes += marginBytes;
}
