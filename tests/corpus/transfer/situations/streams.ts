import { html, js } from "../site/respond.ts";
import { inPage, page, prose, script } from "../site/bodies.ts";
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
  {
    name: "server-sent-events-closed",
    routes: () => ({
      own: {
        "/": html(
          page(
            `<script>const source = new EventSource("/events"); source.onerror = () => source.close();</script>`,
          ),
        ),
        "/events": events(false),
      },
    }),
  },
  {
    name: "server-sent-events-open",
    routes: () => ({
      own: {
        "/": html(page(`<script>globalThis.kept = new EventSource("/events")</script>`)),
        "/events": events(true),
      },
    }),
  },
  {
    name: "web-socket",
    routes: (at) => ({
      own: {
        "/": html(page(`<script>globalThis.kept = new WebSocket("${webSocket(at.own)}")</script>`)),
      },
    }),
  },
  {
    name: "web-socket-in-worker",
    routes: (at) => ({
      own: {
        "/": html(page(`<script>new Worker("/worker.js")</script>`)),
        "/worker.js": js(script(1_000, `self.kept = new WebSocket("${webSocket(at.own)}");`)),
      },
    }),
  },
  {
    name: "fetch-stream-closed",
    routes: () => ({
      own: {
        "/": html(
          page(
            inPage(
              `for await (const part of (await fetch("/lines")).body) globalThis.last = part;`,
            ),
          ),
        ),
        "/lines": lines(false),
      },
    }),
  },
  {
    name: "fetch-stream-open",
    routes: () => ({
      own: {
        "/": html(
          page(
            inPage(
              `for await (const part of (await fetch("/lines")).body) globalThis.last = part;`,
            ),
          ),
        ),
        "/lines": lines(true),
      },
    }),
  },
];
