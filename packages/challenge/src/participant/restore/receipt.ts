import { secretSchema } from "../../contribution/contribution.ts";
import { type EventAddress, parseJoinAddress } from "../../event/join-address.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Twelve bits of FNV-1a: enough to detect a typing error. */
function checkLetters(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return `${alphabet[hash & 63]}${alphabet[(hash >>> 6) & 63]}`;
}

const toPageUrl = ({ baseUrl, code }: EventAddress): string => `${baseUrl}/e/${code}`;

/** A receipt lets a person change or withdraw a contribution after the browser's storage was lost. */
export function formatReceipt(address: EventAddress, secret: string): string {
  const page = toPageUrl(address);
  return `${page}#receipt=${secret}${checkLetters(`${page}#${secret}`)}`;
}

/** Reads a receipt; undefined if it is not one or a letter is wrong. */
export function parseReceipt(text: string): { address: EventAddress; secret: string } | undefined {
  const [location = "", coded = ""] = text.trim().split("#receipt=");
  const joined = parseJoinAddress(location);
  if (!joined.ok) return;
  const { baseUrl, code } = joined;
  const address = { baseUrl, code };
  const secret = readCoded(address, coded);
  return secret === undefined ? undefined : { address, secret };
}

/**
 * The secret of a receipt of one event, from the whole receipt or from `#receipt=…` alone. For the page at that event's
 * address: its receipts may be of plain http, which `parseReceipt` refuses.
 */
export function receiptSecretAt(address: EventAddress, text: string): string | undefined {
  const [location = "", coded = ""] = text.trim().split("#receipt=");
  const page = toPageUrl(address);
  const isHere = location === "" || location === page || location.startsWith(`${page}/`);
  return isHere ? readCoded(address, coded) : undefined;
}

function readCoded(address: EventAddress, coded: string): string | undefined {
  const [secret, check] = [coded.slice(0, 22), coded.slice(22)];
  if (!secretSchema.safeParse(secret).success) return;
  return check === checkLetters(`${toPageUrl(address)}#${secret}`) ? secret : undefined;
}
