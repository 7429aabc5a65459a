import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { paths } from "@digital-cleanup/challenge";
import { event, totals } from "../sample.ts";
import { quantile } from "./quantile.ts";

const totalsJson = JSON.stringify(totals);

/** A new person's contribution as it goes over the wire: what sends shares the machine, so it has to be cheap. */
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

/** Whether a whole answer is there. Throws where it is not that the contribution was kept. */
function isAnswered(text: string): boolean {
  const bodyAt = text.indexOf("\r\n\r\n") + 4;
  if (bodyAt < 4) return false;
  if (!text.startsWith("HTTP/1.1 200 ")) throw new Error(`refused: ${text}`);
  const bytes = Number(/content-length: (\d+)/i.exec(text)?.[1]);
  return text.length >= bodyAt + bytes;
}

/** Sends one contribution after the other, each once the last was answered. Gives the waits. */
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

/** Contributions into the sample event over a number of connections, each of which waits for its answer. */
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
