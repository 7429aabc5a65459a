import { pageFetch } from "../review/page-fetch.ts";
import { parseRoundcubeCalls } from "./parse-roundcube-calls.ts";
import { announceChanges, type ServerChanges } from "./show-changes.ts";
import { inTurn } from "./turns.ts";

export type RemoteResponse = {
  env?: { pagecount?: number; exists?: number; mailbox?: string; current_page?: number };
  exec?: string;
};

type Parameters = Record<string, string>;
type Method = "GET" | "POST";

/**
 * A search that does not exist, so that the whole folder is listed. Without any, the server forgets the person's search, and the whole folder
 * is what "select all" in it would delete.
 */
const noSearch = { _search: "digital-cleanup" };
/** A server that has not answered by then is given up. */
const maxAnswerMs = 120_000;

/** Roundcube requires this token, which is in a script of its page, with each request. */
const requestToken = (): string => {
  for (const { text } of document.scripts) {
    const found = /"request_token":"(\w+)"/.exec(text)?.[1];
    if (found) return found;
  }
  return "";
};

/** Sends a request as Roundcube's own client does, and waits for all of the answer. */
async function send(action: string, parameters: Parameters, method: Method): Promise<Response> {
  const form = new URLSearchParams({ ...parameters, _remote: "1", _unlock: "0" });
  const path = `${location.pathname}?_task=mail${action && `&_action=${action}`}`;
  const response = await pageFetch(method === "POST" ? path : `${path}&${form}`, {
    method,
    headers: { "X-Roundcube-Request": requestToken() },
    signal: AbortSignal.timeout(maxAnswerMs),
    ...(method === "POST" && { body: form }),
  });
  await response.clone().text();
  return response;
}

const readAnswer = async (response: Response): Promise<RemoteResponse> =>
  response.ok
    ? ((await response
        .clone()
        .json()
        .catch(() => ({}))) as RemoteResponse)
    : {};

/** The folder and page that the server remembers as shown, as the parameters that put them back. */
type Shown = { _mbox: string; _page: string };
/** It could not be put back, for example without network, so that the server remembers what was read. */
let isOwed = false;

/** Without an action, Roundcube lists nothing and returns only what it remembers. */
async function readShown(): Promise<Shown | Response> {
  const folder = folderInPage();
  if (isOwed && folder) return { _mbox: folder, _page: pageInPage() };
  const response = await send("", {}, "GET");
  const { mailbox, current_page: page } = (await readAnswer(response)).env ?? {};
  // It refuses everything, for example because the session has expired.
  if (mailbox === undefined) return response;
  // It forgets the page while the person is in the address book, in another tab.
  return { _mbox: mailbox, _page: mailbox === folder ? pageInPage() : String(page) };
}

async function putBack(shown: Shown): Promise<void> {
  isOwed = true;
  // What was asked has been answered, also if this is not.
  const response = await send("", shown, "GET").catch(() => undefined);
  isOwed = !response?.ok;
}

/** Sends a request within a turn. */
export type Send = (action: string, parameters: Parameters, method?: Method) => Promise<Response>;

async function takeTurn<Result>(work: (request: Send) => Promise<Result>): Promise<Result> {
  const shown = await readShown();
  if (shown instanceof Response) return work(async () => shown.clone());
  const changes: ServerChanges[] = [];
  const request: Send = async (action, parameters, method = "GET") => {
    const response = await send(action, { ...parameters, ...noSearch }, method);
    const { exec = "", env } = await readAnswer(response);
    const { _mbox: folder = "" } = parameters;
    changes.push({
      unread: parseRoundcubeCalls(exec, "set_unread_count"),
      ...(action === "list" &&
        env?.exists !== undefined && {
          listed: { folder, exists: env.exists },
        }),
    });
    return response;
  };
  try {
    return await work(request);
  } finally {
    await putBack(shown);
    for (const change of changes) announceChanges(change);
  }
}

/**
 * Sends requests one after another, and then puts back what the server remembers because of them, also if `signal` aborts meanwhile: the
 * server goes on all the same.
 */
const inRoundcubeTurn = <Result>(
  work: (request: Send) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> => Promise.race([inTurn(() => takeTurn(work), signal), whenAborted(signal)]);

export const requestRoundcube = (
  action: string,
  parameters: Parameters,
  signal: AbortSignal,
  method: Method = "GET",
): Promise<Response> => inRoundcubeTurn((request) => request(action, parameters, method), signal);

/** Roundcube's page of all folders, in its settings. It leaves what the server remembers as it is. */
const readFolderPage = (signal: AbortSignal): Promise<Response> => {
  const path = `${location.pathname}?_task=settings&_action=folders&_framed=1`;
  const read = async () => {
    const response = await pageFetch(path, { signal: AbortSignal.timeout(maxAnswerMs) });
    await response.clone().text();
    return response;
  };
  return Promise.race([inTurn(read, signal), whenAborted(signal)]);
};

export const roundcubeRequests = { inTurn: inRoundcubeTurn, readFolderPage };

export type RoundcubeRequests = typeof roundcubeRequests;

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });

const folderInPage = (): string | null | undefined =>
  document.querySelector("#mailboxlist li.mailbox.selected > a")?.getAttribute("rel");

const pageInPage = (): string =>
  document.querySelector<HTMLInputElement>(".rcpagejumper")?.value || "1";
