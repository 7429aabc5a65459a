import { inPage, page, prose, script } from "../../corpus/transfer/site/bodies.ts";
import { pacedResponse } from "../../corpus/transfer/site/paced-response.ts";
import { html, js, json } from "../../corpus/transfer/site/respond.ts";
import type { Situation } from "../../corpus/transfer/situation.ts";

/** Messages that a page waits for: `heard` counts them. */
const hear = `globalThis.heard = 0; const hear = () => { globalThis.heard += 1; };`;
const socket = (host: string) =>
  `<script>${hear} globalThis.kept = new WebSocket("ws://${host}/live?messages=13&bytes=28000"); kept.onmessage = hear;</script>`;
const events = `<script>${hear} globalThis.kept = new EventSource("/events"); kept.onmessage = hear;</script>`;

const blocked = (other: string) =>
  inPage(
    `globalThis.heard ??= 0; const image = new Image(); image.onerror = () => { globalThis.heard += 1; }; image.src = "${other}/page.html";`,
  );

/** 13 messages of 28,000 bytes: 364 kB. */
export const messages = 13;

/** Pages of which the browser shows less than was transferred. */
export const notCountedPages: Situation = {
  name: "not-counted-pages",
  routes: (at) => ({
    own: {
      "/": html(page(`<p>Nothing else.</p>`), { isCacheable: true }),
      "/socket": html(page(socket(new URL(at.own).host))),
      "/events": pacedResponse(
        () => Array.from({ length: messages }, (_, n) => `data: ${prose(28_000, n)}\n\n`),
        { type: "text/event-stream", staysOpen: true },
      ),
      "/listening": html(page(events)),
      "/worker": html(
        page(
          `<script>globalThis.heard = 0; new Worker("/worker.js").onmessage = () => { globalThis.heard = 1; };</script>`,
        ),
      ),
      "/worker.js": js(
        script(2000, `fetch("/a.json").then((a) => a.text()).then(() => postMessage(1));`),
      ),
      "/a.json": json(prose(30_000, 1), { isChunked: true }),
      "/blocked": html(page(blocked(at.other))),
      "/everything": html(
        page(
          socket(new URL(at.own).host) +
            `<script>new Worker("/worker.js");</script>` +
            blocked(at.other),
        ),
      ),
    },
    other: {
      "/page.html": html(page(prose(20_000, 3)), {
        headers: { "x-content-type-options": "nosniff" },
      }),
    },
  }),
};
