import { ownPage } from "../own-page.ts";
import { js } from "../site/respond.ts";
import { inPage, prose, script } from "../site/bodies.ts";
import { pacedResponse } from "../site/paced-response.ts";
import type { Handler, Situation } from "../situation.ts";

const messages = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `id: ${n}\ndata: ${prose(900, n)}\n\n`);

const events = (staysOpen: boolean): Handler =>
  pacedResponse(() => messages(20), { type: "text/event-stream", staysOpen });

const lines = (staysOpen: boolean): Handler =>
  pacedResponse(() => messages(25), { type: "application/x-ndjson", staysOpen });

const webSocket = (at: string): string => `${at.replace("http", "ws")}/live?messages=20&bytes=2000`;

/** Each stream sends for about a second, then closes or stays open without sending. */
export const streams: Situation[] = [
  ownPage(
    "server-sent-events-closed",
    `<script>const source = new EventSource("/events"); source.onerror = () => source.close();</script>`,
    { own: () => ({ "/events": events(false) }) },
  ),
  ownPage(
    "server-sent-events-open",
    `<script>globalThis.kept = new EventSource("/events")</script>`,
    { own: () => ({ "/events": events(true) }) },
  ),
  ownPage(
    "web-socket",
    (at) => `<script>globalThis.kept = new WebSocket("${webSocket(at.own)}")</script>`,
  ),
  ownPage("web-socket-in-worker", `<script>new Worker("/worker.js")</script>`, {
    own: (at) => ({
      "/worker.js": js(script(1_000, `self.kept = new WebSocket("${webSocket(at.own)}");`)),
    }),
  }),
  ownPage(
    "fetch-stream-closed",
    inPage(`for await (const part of (await fetch("/lines")).body) globalThis.last = part;`),
    { own: () => ({ "/lines": lines(false) }) },
  ),
  ownPage(
    "fetch-stream-open",
    inPage(`for await (const part of (await fetch("/lines")).body) globalThis.last = part;`),
    { own: () => ({ "/lines": lines(true) }) },
  ),
];
