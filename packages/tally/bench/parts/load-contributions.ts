import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { paths } from "@digital-cleanup/challenge";
import { event, totals } from "../sample.ts";
import { quantile } from "./quantile.ts";

const totalsJson = JSON.stringify(totals);

/** A raw request with a new contribution. It has to be cheap, since the sender shares the machine with the server. */
function request(): string {
  const secret = randomBytes(16).toString("base64url");
  const body = `{"secret":"${secret}","seq":1,"totals":${totalsJson}}`;
  return [
    `PUT ${paths.contribution(event.code)} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    "accept-encoding: gzip",
    `content-length: ${body.length}`,
    "",
    body,
  ].join("\r\n");
}

/** Whether the whole answer has arrived. Throws if the contribution was not accepted. */
function isAnswered(text: string): boolean {
  const bodyAt = text.indexOf("\r\n\r\n") + 4;
  if (bodyAt < 4) return false;
  if (!text.startsWith("HTTP/1.1 200 ")) throw new Error(`refused: ${text}`);
  const bytes = Number(/content-length: (\d+)/i.exec(text)?.[1]);
  return text.length >= bodyAt + bytes;
}

/** Sends contributions one after another, each once the last was answered. Returns the latencies. */
async function person(port: number, untilMs: number, waitsMs: number[]): Promise<void> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true).setEncoding("latin1");
  await once(socket, "connect");
  await new Promise<void>((resolve, reject) => {
    let text = "";
    let askedAtMs = 0;
    const ask = () => {
      text = "";
      askedAtMs = performance.now();
      if (askedAtMs < untilMs) socket.write(request());
      else resolve();
    };
    socket.once("error", reject).on("data", (part: string) => {
      text += part;
      if (!isAnswered(text)) return;
      waitsMs.push(performance.now() - askedAtMs);
      ask();
    });
    ask();
  });
  socket.destroy();
}

export type Load = { perSecond: number; count: number; p99Ms: number };

/** Sends contributions to the sample event over several connections, each of which waits for its answers. */
export async function loadContributions(
  port: number,
  connections: number,
  durationMs: number,
): Promise<Load> {
  const waitsMs: number[] = [];
  const startedAtMs = performance.now();
  const untilMs = startedAtMs + durationMs;
  await Promise.all(Array.from({ length: connections }, () => person(port, untilMs, waitsMs)));
  const perSecond = (1000 * waitsMs.length) / (performance.now() - startedAtMs);
  return { perSecond, count: waitsMs.length, p99Ms: quantile(waitsMs, 0.99) };
}
