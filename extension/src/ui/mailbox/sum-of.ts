import type { FoundMessage } from "@digital-cleanup/mailbox";

/** The bytes of messages, with their margin. */
export const sumOf = (
  messages: readonly FoundMessage[],
): { bytes: number; marginBytes: number } => ({
  bytes: messages.reduce((sum, { row }) => sum + row.bytes, 0),
  marginBytes: messages.reduce((sum, { row }) => sum + row.marginBytes, 0),
});
