import { setTimeout as wait } from "node:timers/promises";
import { ownPage } from "../own-page.ts";
import { respond, html, json, png, text } from "../site/respond.ts";
import { inPage, noise, page, picture, prose, textOfSizes } from "../site/bodies.ts";
import type { Handler, Situation } from "../situation.ts";

/** A response that grows with each request, like a feed. */
const growing = (): Handler => {
  let requests = 0;
  return (request, response) => {
    requests += 1;
    json(prose(1_500 * requests), { isChunked: true })(request, response);
  };
};

const poll = `for (let n = 0; n < 10; n++) { await (await fetch("/feed.json")).text(); await new Promise((r) => setTimeout(r, 120)); }`;

/** Eight requests that need a preflight, to the address with `query`. */
const preflights = (
  name: string,
  query: string,
  preflightHeaders: Record<string, string>,
): Situation => ({
  name,
  routes: (at) => ({
    own: {
      "/": html(
        page(
          inPage(
            `for (let n = 0; n < 8; n++) await (await fetch("${at.other}/a.json" + ${query}, { method: "PUT", headers: { "x-kind": "a" }, body: "{}" })).text();`,
          ),
        ),
      ),
    },
    other: {
      "/a.json": (request, response) => {
        const headers = {
          "access-control-allow-origin": "*",
          "access-control-allow-methods": "PUT",
          "access-control-allow-headers": "x-kind",
        };
        if (request.method === "OPTIONS") {
          response.writeHead(204, { ...headers, ...preflightHeaders }).end();
        } else json(prose(3_000), { headers })(request, response);
      },
    },
  }),
});

export const fetching: Situation[] = [
  ownPage("polling", inPage(poll), { own: () => ({ "/feed.json": json(prose(4_000)) }) }),
  ownPage("polling-hidden", (at) => inPage(poll.replace("/feed", `${at.other}/feed`)), {
    other: () => ({ "/feed.json": json(prose(2_400), { isChunked: true, hasCors: true }) }),
  }),
  ownPage("polling-chunked", inPage(poll), { own: () => ({ "/feed.json": growing() }) }),
  {
    ...ownPage("json-20to1", (at) => inPage(`await (await fetch("${at.other}/a.json")).json();`), {
      other: () => ({
        "/a.json": json(textOfSizes(400_000, 20_000), {
          encoding: "gzip",
          isChunked: true,
          hasCors: true,
        }),
      }),
    }),
    areLiveStreamsCounted: true,
  },
  ownPage(
    "same-address-at-once",
    inPage(
      `await Promise.all(Array.from({ length: 8 }, () => fetch("/feed.json").then((a) => a.text())));`,
    ),
    { own: () => ({ "/feed.json": growing() }) },
  ),
  ownPage(
    "xhr",
    `<script>for (const path of ["/a", "/b", "/c"]) { const x = new XMLHttpRequest(); x.open("GET", path); x.send(); }</script>`,
    {
      own: () => ({
        "/a": text(prose(8_000)),
        "/b": text(prose(60_000), { encoding: "gzip", isChunked: true }),
        "/c": respond("application/octet-stream", noise(12_000), { isChunked: true }),
      }),
    },
  ),
  preflights("cors-preflights", `"?" + n`, {}),
  preflights("cors-preflights-repeated", `""`, { "access-control-max-age": "600" }),
  ownPage(
    "server-errors",
    (at) =>
      inPage(
        `for (const path of ["/500", "/503", "${at.other}/500"]) await fetch(path).then((a) => a.text()).catch(() => {});`,
      ),
    {
      own: () => ({
        "/500": text(prose(4_000), { status: 500 }),
        "/503": text(prose(2_000), { status: 503, isChunked: true }),
      }),
      other: () => ({ "/500": text(prose(4_000), { status: 500, hasCors: true }) }),
    },
  ),
  ownPage("refused-connection", `<img src="http://127.0.0.1:9/a.png"><img src="/a.png">`, {
    own: () => ({ "/a.png": png(picture(12_000)) }),
  }),
  ownPage(
    "closed-by-server",
    inPage(`await fetch("/a.bin").then((a) => a.text()).catch(() => {});`),
    {
      own: () => ({
        "/a.bin": (_request, response) => {
          response.writeHead(200, { "content-length": 400_000 });
          response.write(noise(60_000));
          void wait(400).then(() => response.destroy());
        },
      }),
    },
  ),
  ownPage(
    "spa-routes",
    inPage(
      `for (let n = 0; n < 5; n++) { history.pushState({}, "", "/route-" + n); document.body.append(Object.assign(new Image(), { src: "/p.png?" + n })); await (await fetch("/a.json?" + n)).text(); await new Promise((r) => setTimeout(r, 150)); }`,
    ),
    {
      own: () => ({
        "/a.json": json(prose(6_000), { isChunked: true, encoding: "gzip" }),
        "/p.png": png(picture(7_000)),
      }),
    },
  ),
  ownPage(
    "over-250-entries",
    Array.from({ length: 320 }, (_, n) => `<img src="/p.png?${n}">`).join(""),
    { own: () => ({ "/p.png": png(picture(900)) }) },
  ),
  ownPage(
    "data-and-blob",
    `<img src="data:image/png;base64,${picture(6_000).toString("base64")}">${inPage(`const blob = await (await fetch("/a.png")).blob(); const url = URL.createObjectURL(blob); document.body.append(Object.assign(new Image(), { src: url })); await (await fetch(url)).blob();`)}`,
    { own: () => ({ "/a.png": png(picture(22_000)) }) },
  ),
];
