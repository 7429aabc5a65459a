import type { UnsubscribeResult } from "./page-messages.ts";

const timeoutMs = 20_000;

/**
 * Sends the one-click request of RFC 8058: a POST without cookies and without a referrer. Without access to that site the browser
 * hides the response, so the result is `sent`.
 */
export async function unsubscribe(listUrl: string): Promise<UnsubscribeResult> {
  const url = new URL(listUrl);
  if (url.protocol !== "https:") return "refused";
  try {
    const response = await fetch(url, {
      method: "POST",
      // With access to the site the response is readable all the same, and Firefox sends no origin of the extension.
      mode: "no-cors",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.type === "opaque") return "sent";
    return response.ok ? "confirmed" : "refused";
  } catch {
    // No such server, no valid certificate, or no response in time.
    return "unreachable";
  }
}
