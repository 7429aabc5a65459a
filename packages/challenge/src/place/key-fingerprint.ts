import { fromBase64Url } from "../base64url.ts";

/**
 * The first 64 bits of SHA-256 over an event's `placeKey`, as 16 hexadecimal digits in groups of four:
 * `9f86 d081 884c 7d65`. `sha256` is for example `crypto.subtle.digest.bind(crypto.subtle, "SHA-256")`.
 */
export async function keyFingerprint(
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>,
  placeKey: string,
): Promise<string> {
  const hash = new Uint8Array(await sha256(fromBase64Url(placeKey)));
  const hex = Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replaceAll(/(.{4})(?=.)/g, "$1 ");
}

/** Whether the `#key=` of a link is this fingerprint; separators and case do not matter. */
export const isSameFingerprint = (linked: string, fingerprint: string): boolean =>
  linked.toLowerCase().replaceAll(/[^0-9a-f]/g, "") === fingerprint.replaceAll(" ", "");
