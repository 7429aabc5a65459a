import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { paths } from "@digital-cleanup/challenge";
import { event, totals } from "../sample.ts";
import { quantile } from "./quantile.ts";

const totalsJson = JSON.stringify(totals);

/** A raw HTTP request with a new contribution. Building it must be cheap, because the client shares the machine. */
function buildRequest(code: string): string {
  const secret = randomBytes(16).toString("base64url");
  const body = `{"secret":"${secret}","seq":1,"totals":${totalsJson}}`;
  return [
    `PUT ${paths.contribution(code)} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    "accept-encoding: gzip",
    `content-length: ${body.length}`,
    "",
    body,
  ].join("\r\n");
}

/** Whether the response is complete. Throws if the contribution was not accepted. */
function isComplete(text: string): boolean {
  const bodyAt = text.indexOf("\r\n\r\n") + 4;
  if (bodyAt < 4) return false;
  if (!text.startsWith("HTTP/1.1 200 ")) throw new Error(`refused: ${text}`);
  const bytes = Number(/content-length: (\d+)/i.exec(text)?.[1]);
  return text.length >= bodyAt + bytes;
}

/** Sends contributions over one connection, each after the previous response, and appends their latencies. */
async function runConnection(
  port: number,
  untilMs: number,
  latenciesMs: number[],
  nextCode: () => string,
): Promise<void> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true).setEncoding("latin1");
  await once(socket, "connect");
  await new Promise<void>((resolve, reject) => {
    let text = "";
    let sentAtMs = 0;
    const send = () => {
      text = "";
      sentAtMs = performance.now();
      if (sentAtMs < untilMs) socket.write(buildRequest(nextCode()));
      else resolve();
    };
    socket.once("error", reject).on("data", (part: string) => {
      text += part;
      if (!isComplete(text)) return;
      latenciesMs.push(performance.now() - sentAtMs);
      send();
    });
    send();
  });
  socket.destroy();
}

export type Load = { perSecond: number; count: number; p99Ms: number };

/** Sends contributions to events in turn over several connections, one request at a time on each. */
export async function loadContributions(
  port: number,
  connections: number,
  durationMs: number,
  codes: readonly string[] = [event.code],
): Promise<Load> {
  let sent = 0;
  const nextCode = () => codes[(sent += 1) % codes.length]!;
  const latenciesMs: number[] = [];
  const startedAtMs = performance.now();
  const untilMs = startedAtMs + durationMs;
  await Promise.all(
    Array.from({ length: connections }, () => runConnection(port, untilMs, latenciesMs, nextCode)),
  );
  const perSecond = (1000 * latenciesMs.length) / (performance.now() - startedAtMs);
  return { perSecond, count: latenciesMs.length, p99Ms: quantile(latenciesMs, 0.99) };
}
