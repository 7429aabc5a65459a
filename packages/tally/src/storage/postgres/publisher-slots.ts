import { createHash } from "node:crypto";
import type { Query } from "../database.ts";
import { lockClass } from "./postgres-dialect.ts";

/** Events share locks: one for each event of a nation would not fit into the server's table of locks. */
const slotCount = 64;

const slotOf = (code: string): number => createHash("sha256").update(code).digest()[0]! % slotCount;

/**
 * Lets one process publish each event, so that events keep their pace however many processes accept contributions. A process
 * keeps the locks of its slots while its connection lives; the server releases those of a process that was killed, and
 * another one takes them with its next try.
 */
export class PublisherSlots {
  readonly #held = new Set<number>();

  /** After the connection, and the locks with it, is gone. */
  clear = (): void => this.#held.clear();

  isPublisher = async (query: Query, code: string): Promise<boolean> => {
    const slot = slotOf(code);
    if (this.#held.has(slot)) return true;
    const [answer] = await query<{ is_publisher: boolean }>(
      "SELECT pg_try_advisory_lock(?1, ?2) AS is_publisher",
      [lockClass, slot],
    );
    if (answer?.is_publisher !== true) return false;
    this.#held.add(slot);
    return true;
  };
}
