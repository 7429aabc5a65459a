import { capabilitySchema } from "@digital-cleanup/challenge";

/** An organiser's or a desk's right, as the letter of its page's address. */
export type KeyRole = "o" | "d";

const nameOf = (role: KeyRole, code: string): string => `digital-cleanup.key.${role}.${code}`;

/** The key to an event: the one behind `#` of the address, which no browser sends, else the one kept before. */
export function findKey(role: KeyRole, code: string): string | undefined {
  const given = /(?:^#|&)key=([^&]+)/.exec(location.hash)?.[1];
  try {
    return capabilitySchema.safeParse(given ?? localStorage.getItem(nameOf(role, code))).data;
  } catch {
    // The browser refuses storage here: the key of the address still works.
    return capabilitySchema.safeParse(given).data;
  }
}

/**
 * Keeps a key that the tally took, and then takes it out of the address, where others could read it. Not before:
 * an old link must not replace the key that works.
 */
export function keepKey(role: KeyRole, code: string, key: string): void {
  try {
    localStorage.setItem(nameOf(role, code), key);
  } catch {
    // Without storage the address is the only place that keeps it over a reload.
    return;
  }
  if (location.hash.includes("key="))
    history.replaceState(null, "", location.pathname + location.search);
}
