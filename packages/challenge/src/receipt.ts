import { secretSchema } from "./contribution.ts";
import { type EventAddress, parseJoinAddress } from "./join-address.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Twelve bits of FNV-1a: enough to catch a slip of the pen, and no secret. */
function checkLetters(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return `${alphabet[hash & 63]}${alphabet[(hash >>> 6) & 63]}`;
}

/** A receipt lets a person change or withdraw a contribution after the browser's storage was lost. */
export function formatReceipt({ baseUrl, code }: EventAddress, secret: string): string {
  const address = `${baseUrl}/e/${code}`;
  return `${address}#receipt=${secret}${checkLetters(`${address}#${secret}`)}`;
}

/** Reads a receipt, or gives undefined where it is none or a letter is wrong. */
export function parseReceipt(text: string): { address: EventAddress; secret: string } | undefined {
  const [location = "", coded = ""] = text.trim().split("#receipt=");
  const [secret, check] = [coded.slice(0, 22), coded.slice(22)];
  const joined = parseJoinAddress(location);
  if (!joined.ok || !secretSchema.safeParse(secret).success) return;
  const { baseUrl, code } = joined;
  if (check !== checkLetters(`${baseUrl}/e/${code}#${secret}`)) return;
  return { address: { baseUrl, code }, secret };
}
