import type { Left } from "./page-messages.ts";

const longestMs = 20_000;

/**
 * One click as RFC 8058 has it: a POST without cookies and without a word of where it comes from. Without access to that site
 * the browser lets nobody read the answer; then the most that can be said is that it was asked.
 */
export async function leaveList(address: string): Promise<Left> {
  const url = new URL(address);
  if (url.protocol !== "https:") return "refused";
  try {
    const response = await fetch(url, {
      method: "POST",
      // With access to the site the answer can be read all the same, and Firefox then tells no address of the extension.
      mode: "no-cors",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.timeout(longestMs),
    });
    if (response.type === "opaque") return "asked";
    return response.ok ? "left" : "refused";
  } catch {
    // No such server, no valid certificate, or no answer in time.
    return "unreachable";
  }
}
