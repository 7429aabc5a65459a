import { pageFetch } from "../review/page-fetch.ts";
import { mailBase, xsrfToken } from "./request-parts.ts";

/** In a threaded listing the first entry names the columns and each further one is a row that begins with the number. */
export type Listing = { uids?: unknown[]; threaded?: unknown };

/** Sends a request as SOGo's own client does. `path` begins after `/Mail/`. */
export function requestSogo(
  path: string,
  signal: AbortSignal,
  body: object = {},
): Promise<Response> {
  return pageFetch(`${mailBase()}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "X-XSRF-TOKEN": xsrfToken() },
    signal,
    body: JSON.stringify(body),
  });
}

/** The numbers of all messages of a folder, in the order of the list. */
export const numbersOf = ({ uids = [], threaded }: Listing): number[] =>
  threaded ? (uids as unknown[][]).slice(1).map(([uid]) => Number(uid)) : uids.map(Number);
