import { createHash } from "node:crypto";
import type { BatchPace } from "../publishing/batch-pace.ts";
import type { PostgresStatements } from "./postgres-statements.ts";
import type { ReplayDatabase } from "./replay-database.ts";

/** Names the advisory locks of a tally among those of other programs: "tly". */
export const lockClass = 0x74_6c_79;
/** Events share locks: one for each event of a nation would not fit into the server's table of locks. */
const slotCount = 64;

const slotOf = (code: string): number => createHash("sha256").update(code).digest()[0]! % slotCount;

/**
 * Lets one process publish each event, so that events keep their pace however many processes accept contributions. The
 * others only store them. A process keeps the locks of its slots while its connection lives; the server releases those
 * of a process that was killed, and another one takes them with its next try.
 */
export function createPublisherSlots() {
  const held = new Set<number>();
  return {
    /** After the connection, and the locks with it, is gone. */
    clear: (): void => held.clear(),

    /** The pace of a process inside the work of one transaction. */
    paceOf(database: ReplayDatabase, statements: PostgresStatements, pace: BatchPace): BatchPace {
      const { once } = database;
      const isPublisher = (slot: number): boolean => {
        if (once(() => held.has(slot))) return true;
        const answer = statements.becomePublisher.get(lockClass, slot);
        if (answer?.is_publisher !== 1) return false;
        once(() => held.add(slot));
        return true;
      };
      return {
        ...replayed(pace, once),
        mayTry(code, nowMs, waiting) {
          if (!once(() => pace.mayTry(code, nowMs, waiting))) return false;
          if (isPublisher(slotOf(code))) return true;
          // The process that publishes it may stop: then this one takes over.
          once(() => pace.postpone(code));
          return false;
        },
      };
    },
  };
}

/** The same methods, each call of which happens once although its work may start again. */
function replayed(pace: BatchPace, once: ReplayDatabase["once"]): BatchPace {
  const methods = Object.entries(pace) as [string, (...values: unknown[]) => unknown][];
  return Object.fromEntries(
    methods.map(([name, method]) => [
      name,
      (...values: unknown[]) => once(() => method(...values)),
    ]),
  ) as BatchPace;
}

export type PublisherSlots = ReturnType<typeof createPublisherSlots>;
