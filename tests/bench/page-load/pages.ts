import { createServer } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { page, picture, prose, script, style } from "../../corpus/transfer/site/bodies.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { upgradeToWebSocket } from "../../corpus/transfer/site/web-socket.ts";

export type LoadedPage = {
  name: string;
  html: string;
  /** Size and latency of its pictures. */
  bytes?: number;
  latencyMs?: number;
  requests: number;
};

const pictures = (count: number): string =>
  page(Array.from({ length: count }, (_, n) => `<img src="/${n}.png">`).join(""));

/** Sets `finishedMs` after two seconds, when the last message has arrived. */
const socketPage = page(`<script>
const socket = new WebSocket(location.origin.replace("http", "ws") + "/?messages=2000&bytes=100&burst=20&pauseMs=20");
let count = 0;
socket.onmessage = () => { count += 1; if (count === 2000) globalThis.finishedMs = performance.now(); };
</script>`);

export const manyRequests: LoadedPage = {
  name: "500 tiny requests",
  html: pictures(500),
  bytes: 120,
  requests: 501,
};
export const manyBodies: LoadedPage = {
  name: "60 answers of 15 kB",
  html: pictures(60),
  bytes: 15_000,
  requests: 61,
};
export const plainPage: LoadedPage = {
  name: "a plain page",
  html: page(
    `<p>${prose(20_000)}</p><img src="/1.png"><img src="/2.png">`,
    `<link rel="stylesheet" href="/page.css"><script src="/page.js" defer></script>`,
  ),
  bytes: 8_000,
  requests: 5,
};
export const distantBodies: LoadedPage = {
  ...manyBodies,
  name: "60 answers of 15 kB at 30 ms",
  latencyMs: 30,
};
export const busySocket: LoadedPage = {
  name: "1,000 messages a second",
  html: socketPage,
  requests: 2,
};

/** Serves one page, none of it cacheable. */
export async function servePage({ html, bytes = 0, latencyMs = 0 }: LoadedPage) {
  const image = picture(bytes);
  const [styles, code] = [style(6_000), script(12_000, "document.title = 'Loaded';")];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    response.setHeader("cache-control", "no-store");
    const respond = (type: string, body: string | Buffer) => {
      response.setHeader("content-type", type);
      response.end(body);
    };
    if (path.endsWith(".png")) void wait(latencyMs).then(() => respond("image/png", image));
    else if (path.endsWith(".css")) respond("text/css", styles);
    else if (path.endsWith(".js")) respond("text/javascript", code);
    else respond("text/html", html);
  });
  const sockets = new Set<Duplex>();
  server.on("upgrade", (request, socket) => {
    sockets.add(socket);
    upgradeToWebSocket(request, socket);
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    origin,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return close();
    },
  };
}
