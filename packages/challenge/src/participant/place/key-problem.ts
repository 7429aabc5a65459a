import type { Event } from "../../event/event.ts";
import { isSameFingerprint } from "../../place/key-fingerprint.ts";

/** Why a guarded event is refused: a tally that shows a person a key of their own could recognise them by it. */
export type KeyProblem = "otherKey" | "changedKey";

type Known = {
  /** Fingerprint of the key that the tally shows now; undefined on plain http, where it cannot be computed. */
  fingerprint: string | undefined;
  /** The key that this device saw first. */
  seenKey: string | undefined;
  /** The fingerprint that a link announced. */
  linked: string | undefined;
};

/** Compares the key that the tally shows with the one a link announced and the one seen before. */
export function keyProblem(
  { placeKey }: Pick<Event, "placeKey">,
  { fingerprint, seenKey, linked }: Known,
): KeyProblem | undefined {
  if (seenKey !== undefined && seenKey !== placeKey) return "changedKey";
  if (linked === undefined) return undefined;
  // A link with a key announces a guarded event, so an open event is not the one announced.
  if (placeKey === undefined) return "otherKey";
  return fingerprint !== undefined && !isSameFingerprint(linked, fingerprint)
    ? "otherKey"
    : undefined;
}
