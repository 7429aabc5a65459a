import { type Event, keyFingerprint } from "@digital-cleanup/challenge";

const sha256 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest("SHA-256", bytes);

/** The fingerprint of a guarded event's key. Undefined for an open event, and on plain http, which has no WebCrypto. */
export async function eventKeyFingerprint({
  placeKey,
}: Pick<Event, "placeKey">): Promise<string | undefined> {
  return placeKey !== undefined && "subtle" in crypto
    ? keyFingerprint(sha256, placeKey)
    : undefined;
}
