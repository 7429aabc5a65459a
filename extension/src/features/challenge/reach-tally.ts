import { recordSent } from "../../platform/sent/sent-log.ts";
import type { SentKind } from "../../platform/sent/sent-request.ts";

const timeoutMs = 20_000;

/** `fetch` that is recorded in the log of sent requests and times out before the browser ends an idle background. */
export async function fetchTally(url: string, init: RequestInit = {}): Promise<Response> {
  const { method = "GET", body } = init;
  const text = `${method} ${url}${typeof body === "string" ? `\n\n${body}` : ""}`;
  await recordSent({ kind: kindOf(method, url, body), host: new URL(url).host, text });
  return fetch(url, { ...init, cache: "no-store", signal: AbortSignal.timeout(timeoutMs) });
}

function kindOf(method: string, url: string, body: RequestInit["body"]): SentKind {
  if (method === "DELETE") return "withdrawal";
  if (method === "POST") return "ticket";
  if (method === "GET") return url.endsWith("/published") ? "published" : "event";
  // Number 0 asks what the tally holds and changes nothing.
  return typeof body === "string" && /"seq": 0\b/.test(body) ? "standing" : "contribution";
}

/** Runs `work` when no other context of the extension sends a contribution or asks for a standing. */
export const oneAtATime = async <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("challenge-send", work);
