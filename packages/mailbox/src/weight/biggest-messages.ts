import type { FoundMessage } from "./found-message.ts";

const isSmaller = (a: FoundMessage, b: FoundMessage): boolean => a.row.bytes < b.row.bytes;

/** The `limit` biggest messages, in a heap whose root is the smallest of them. */
export type BiggestMessages = {
  add(message: FoundMessage): void;
  /** Biggest first; of the same size, in the order in which they were added. */
  list(): FoundMessage[];
};

export function createBiggestMessages(limit: number): BiggestMessages {
  const heap: FoundMessage[] = [];
  const order = new Map<FoundMessage, number>();
  let added = 0;
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  };
  const rise = (from: number) => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isSmaller(heap[at]!, heap[parent]!)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = () => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && isSmaller(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && isSmaller(heap[right]!, heap[least]!)) least = right;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    add(message) {
      if (heap.length < limit) {
        order.set(message, added++);
        heap.push(message);
        rise(heap.length - 1);
      } else if (limit > 0 && isSmaller(heap[0]!, message)) {
        order.delete(heap[0]!);
        order.set(message, added++);
        heap[0] = message;
        sink();
      }
    },
    list: () => heap.toSorted((a, b) => b.row.bytes - a.row.bytes || order.get(a)! - order.get(b)!),
  };
}
