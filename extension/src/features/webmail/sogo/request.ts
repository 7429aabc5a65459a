import { pageFetch } from "../review/page-fetch.ts";

/** In a threaded listing the first entry names the columns and each further one is a row that begins with the number. */
export type Listing = { uids?: unknown[]; threaded?: unknown };

/** SOGo requires the token of its cookie in each request with a body. */
const xsrfToken = (): string => /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? "";

/** Sends a request as SOGo's own client does. `path` begins after `/Mail/`. */
export function requestSogo(
  path: string,
  signal: AbortSignal,
  body: object = {},
): Promise<Response> {
  const [, base = "/"] = /^(.*\/Mail\/)/.exec(location.pathname) ?? [];
  return pageFetch(`${base}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "X-XSRF-TOKEN": xsrfToken() },
    signal,
    body: JSON.stringify(body),
  });
}

/** The numbers of all messages of a folder, in the order of the list. */
export const numbersOf = ({ uids = [], threaded }: Listing): number[] =>
  threaded ? (uids as unknown[][]).slice(1).map(([uid]) => Number(uid)) : uids.map(Number);
