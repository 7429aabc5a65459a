import type { Header } from "./header-bytes.ts";
import { headerValue } from "./header-value.ts";

/**
 * Whether a browser asks the server before each use of a cached response with these headers, which then answers 304
 * (RFC 9111, 4.2). Chrome reports that response with the cached headers, as if nothing had been transferred.
 */
export function needsRevalidation(headers: readonly Header[]): boolean {
  const control = headerValue(headers, "cache-control")?.toLowerCase() ?? "";
  if (/\bstale-while-revalidate=[1-9]/.test(control)) return false;
  if (/\bno-cache\b/.test(control) || headerValue(headers, "vary")?.trim() === "*") return true;
  const maxAge = /\bmax-age="?(\d+)/.exec(control)?.[1];
  if (maxAge !== undefined) return Number(maxAge) === 0;
  const expires = headerValue(headers, "expires");
  // An invalid date such as "0" is in the past.
  if (expires !== undefined) {
    return !(Date.parse(expires) > Date.parse(headerValue(headers, "date") ?? ""));
  }
  // Without Last-Modified no lifetime can be guessed.
  return headerValue(headers, "last-modified") === undefined;
}
