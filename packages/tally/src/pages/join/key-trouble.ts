import { type Event, isSameFingerprint } from "@digital-cleanup/challenge";

/** Why a guarded event is refused: whoever is shown a key of their own could be told apart by it. */
export type KeyTrouble = "otherKey" | "changedKey";

type Known = {
  /** Of the key that the tally shows now, where it could be computed. */
  fingerprint: string | undefined;
  /** The key that this browser saw first. */
  seenKey: string | undefined;
  /** The fingerprint that a link announced. */
  linked: string | undefined;
};

/** Compares the key that the tally shows with the link's and with the one seen before. */
export function keyTrouble(
  { placeKey }: Pick<Event, "placeKey">,
  { fingerprint, seenKey, linked }: Known,
): KeyTrouble | undefined {
  if (seenKey !== undefined && seenKey !== placeKey) return "changedKey";
  if (linked === undefined) return;
  // A link with a key is of a guarded event: one that is open now is not what it announced.
  if (placeKey === undefined) return "otherKey";
  return fingerprint !== undefined && !isSameFingerprint(linked, fingerprint)
    ? "otherKey"
    : undefined;
}
