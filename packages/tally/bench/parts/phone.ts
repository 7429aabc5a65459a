import { Agent, type IncomingMessage, request } from "node:http";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { paths, pollAfterHeader } from "@digital-cleanup/challenge";
import { event, totals } from "../sample.ts";

/** By kind of request: how long its answers took, and how many were refused. */
export type CrowdCounts = Record<
  "page" | "contribution" | "state",
  { latenciesMs: number[]; refused: number }
>;

export const noCounts = (): CrowdCounts => ({
  page: { latenciesMs: [], refused: 0 },
  contribution: { latenciesMs: [], refused: 0 },
  state: { latenciesMs: [], refused: 0 },
});

type Options = {
  port: number;
  /** The address of this machine from which the phone asks. */
  localAddress: string;
  /** Shared by the phones of an address. */
  agent: Agent;
  counts: CrowdCounts;
  /** When the crowd leaves, on the clock of `performance`. */
  endMs: number;
};

async function send(
  options: Options,
  kind: keyof CrowdCounts,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<IncomingMessage> {
  const { port, localAddress, agent, counts } = options;
  const startedAtMs = performance.now();
  const asking = request({ port, host: "127.0.0.1", localAddress, agent, method, path, headers });
  asking.end(body);
  let response: IncomingMessage;
  try {
    [response] = (await once(asking, "response")) as [IncomingMessage];
  } catch (error) {
    // nginx may close a connection that was idle in the moment in which it is used again.
    if (asking.reusedSocket) return send(options, kind, method, path, headers, body);
    throw error;
  }
  await once(response.resume(), "end");
  counts[kind].latenciesMs.push(performance.now() - startedAtMs);
  const isAccepted = response.statusCode === 200 || response.statusCode === 304;
  if (!isAccepted) counts[kind].refused += 1;
  return response;
}

/** A phone that opens the page of the event, contributes, and then polls the public state as its page does. */
export async function playPhone(options: Options): Promise<void> {
  const readable = { "accept-encoding": "gzip", "accept-language": "fr-FR,fr;q=0.9" };
  await send(options, "page", "GET", paths.joinPage(event.code), readable);
  const secret = randomBytes(16).toString("base64url");
  const body = JSON.stringify({ secret, seq: 1, totals });
  const headers = { "content-type": "application/json", "content-length": String(body.length) };
  await send(options, "contribution", "PUT", paths.contribution(event.code), headers, body);
  let tag = "";
  let pollAfterMs = 5000;
  for (;;) {
    // Out of step, as pages are.
    const nextPollMs = performance.now() + pollAfterMs * (0.7 + 0.6 * Math.random());
    if (nextPollMs >= options.endMs) return;
    await sleep(nextPollMs - performance.now());
    const known = tag ? { ...readable, "if-none-match": tag } : readable;
    const response = await send(options, "state", "GET", paths.published(event.code), known);
    tag = response.headers.etag ?? "";
    pollAfterMs = Number(response.headers[pollAfterHeader] ?? pollAfterMs);
  }
}
