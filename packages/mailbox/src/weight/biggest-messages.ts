import type { FoundMessage } from "./found-message.ts";

/** The `limit` biggest messages. */
export type BiggestMessages = {
  add(message: FoundMessage): void;
  /** Biggest first; of the same size, in the order in which they were added. */
  list(): FoundMessage[];
};

export function createBiggestMessages(limit: number): BiggestMessages {
  const sorted: FoundMessage[] = [];
  return {
    add(message) {
      const { bytes } = message.row;
      // Most messages are no bigger than the last, so the search ends at once.
      const before = sorted.findLastIndex(({ row }) => row.bytes >= bytes) + 1;
      if (before === limit) return;
      sorted.splice(before, 0, message);
      sorted.length = Math.min(sorted.length, limit);
    },
    list: () => [...sorted],
  };
}
