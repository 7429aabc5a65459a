/** The owner of the key, an organiser, a desk or a campaign, as the letter in the address of its page. */
export type KeyRole = "o" | "d" | "c";

/** The name under which a browser stores a key. */
export const keyName = (role: KeyRole, code: string): string =>
  `digital-cleanup.key.${role}.${code}`;
