import { keyText } from "../../keys/key-text.ts";
import { isPending } from "../../publication/stored-contribution.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import type { KeyRange } from "../key-ranges.ts";

/** By the text of their key: undefined if there is no such contribution. */
type ByKey = Map<string, KeyedContribution | undefined>;

const isInRange = ({ key }: KeyedContribution, { from, before }: KeyRange): boolean =>
  Buffer.compare(key, from) >= 0 && Buffer.compare(key, before) < 0;

/** The contributions that a group of writes has read or changed, by event. */
export class KnownContributions {
  readonly #events = new Map<number, ByKey>();

  has(eventId: number): boolean {
    return this.#events.has(eventId);
  }

  of(eventId: number): ByKey {
    const known: ByKey = this.#events.get(eventId) ?? new Map();
    this.#events.set(eventId, known);
    return known;
  }

  set(eventId: number, key: Uint8Array, contribution: KeyedContribution | undefined): void {
    this.of(eventId).set(keyText(key), contribution);
  }

  /** Does here what a batch did in the table. */
  settle(eventId: number, batch: number, range: KeyRange): void {
    const known = this.of(eventId);
    for (const [text, contribution] of known) {
      if (!contribution || !isPending(contribution) || !isInRange(contribution, range)) continue;
      known.set(text, {
        ...contribution,
        published: contribution.current,
        batch,
        standsOut: 0,
      });
    }
  }

  forget(eventId: number): void {
    this.#events.delete(eventId);
  }
}
