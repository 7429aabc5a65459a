import { constants, createGzip } from "node:zlib";
import { setTimeout as wait } from "node:timers/promises";
import { ownPage } from "../own-page.ts";
import { js } from "../site/respond.ts";
import { inPage, prose, script } from "../site/bodies.ts";
import { pacedResponse } from "../site/paced-response.ts";
import type { Handler, Situation } from "../situation.ts";

const messages = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `id: ${n}\ndata: ${prose(900, n)}\n\n`);

const events = (staysOpen: boolean): Handler =>
  pacedResponse(() => messages(20), { type: "text/event-stream", staysOpen });

/** Events compressed one after the other, as they are sent. */
const compressedEvents =
  (count: number, textOf: (n: number) => string): Handler =>
  async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "content-encoding": "gzip" });
    const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
    gzip.pipe(response);
    for (let n = 0; n < count && !response.destroyed; n++) {
      gzip.write(`data: ${textOf(n)}\n\n`);
      await wait(1);
    }
  };

const events250 = compressedEvents(3_600, (n) => JSON.stringify({ at: n, text: prose(250, n) }));
/** As a language model sends its answer. */
const tokens = compressedEvents(800, (n) =>
  JSON.stringify({
    id: "chat-7f3a",
    object: "chat.completion.chunk",
    model: "a-model",
    choices: [{ index: 0, delta: { content: prose(6, n) }, finish_reason: null }],
  }),
);

const streamOf = (name: string, handler: Handler): Situation => ({
  ...ownPage(name, `<script>globalThis.kept = new EventSource("/events")</script>`, {
    own: () => ({ "/events": handler }),
  }),
  areLiveStreamsCounted: true,
});

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
  streamOf("sse-hour", events250),
  streamOf("sse-chat", tokens),
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
