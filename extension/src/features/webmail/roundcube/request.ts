import { pageFetch } from "../review/page-fetch.ts";

export type RemoteResponse = {
  env?: { pagecount?: number; exists?: number };
  exec?: string;
};

/** Roundcube requires this token, which is in a script of its page, with each request. */
const requestToken = (): string => {
  for (const { text } of document.scripts) {
    const found = /"request_token":"(\w+)"/.exec(text)?.[1];
    if (found) return found;
  }
  return "";
};

/** Sends a request as Roundcube's own client does. */
export function requestRoundcube(
  action: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
  method: "GET" | "POST" = "GET",
): Promise<Response> {
  const form = new URLSearchParams({ ...parameters, _remote: "1", _unlock: "0" });
  const path = `${location.pathname}?_task=mail&_action=${action}`;
  return pageFetch(method === "POST" ? path : `${path}&${form}`, {
    method,
    headers: { "X-Roundcube-Request": requestToken() },
    signal,
    ...(method === "POST" && { body: form }),
  });
}

export type RequestRoundcube = typeof requestRoundcube;

/** The server remembers the folder and page listed last; these list again what the person looks at. */
export function shownListing(): { folder: string; page: string } | undefined {
  const folder = document
    .querySelector("#mailboxlist li.mailbox.selected > a")
    ?.getAttribute("rel");
  const page = document.querySelector<HTMLInputElement>("#pagejumper")?.value ?? "1";
  return folder ? { folder, page } : undefined;
}
