import { capabilitySchema } from "@digital-cleanup/challenge";
import { readText, storeText } from "./browser-store.ts";

/** The owner of the key, an organiser, a desk or a campaign, as the letter in the address of its page. */
type KeyRole = "o" | "d" | "c";

export const keyName = (role: KeyRole, code: string): string =>
  `digital-cleanup.key.${role}.${code}`;

/** The key to an event: the one in the fragment of the address, which browsers do not send, or else the stored one. */
export function findKey(role: KeyRole, code: string): string | undefined {
  const inAddress = /(?:^#|&)key=([^&]+)/.exec(location.hash)?.[1];
  return capabilitySchema.safeParse(inAddress ?? readText(keyName(role, code))).data;
}

/**
 * Stores a key that the tally accepted, and removes it from the address, where others could read it. A key that was not accepted
 * is not stored, so that an old link does not replace the key that works.
 */
export function storeKey(role: KeyRole, code: string, key: string): void {
  const isStored = storeText(keyName(role, code), key);
  // Without storage, only the address keeps the key over a reload.
  if (isStored && location.hash.includes("key=")) {
    history.replaceState(null, "", location.pathname + location.search);
  }
}
