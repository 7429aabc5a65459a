import { isSamePacked, type PackedTotals } from "./totals-codec.ts";

/** What is stored for one key. `null` means nothing: withdrawn, or absent from the last batch. */
export type Participation = {
  seq: number;
  current: PackedTotals | null;
  /** What the last published batch contains of this key. */
  published: PackedTotals | null;
  /** Above a ceiling: kept out of every batch until someone raises it. */
  isHeld: boolean;
};

export type Standing = "pending" | "held" | "published" | "withdrawn";

/** Whether the next batch would change this key's part. */
export const isPending = ({ current, published, isHeld }: Participation): boolean =>
  !isHeld && !isSamePacked(current, published);

export function standingOf(participation: Participation): Standing {
  if (participation.current === null) return "withdrawn";
  if (participation.isHeld) return "held";
  return isPending(participation) ? "pending" : "published";
}
