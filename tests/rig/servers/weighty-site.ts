import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { listenOnLoopback } from "./listen-on-loopback.ts";
import { grainyPng } from "./png.ts";

/** Pages of realistic weight on this machine, with a second site as the third party. */
export type Site = {
  /** `/light`: a small page. `/heavy`: photographs, scripts and a third party. */
  origin: string;
  thirdPartyOrigin: string;
  /**
   * Bytes that the sockets have sent to the browser since the site opened: the reference for
   * measurements.
   */
  bytesSent: () => { own: number; thirdParty: number };
  /** The same as one sum. */
  allBytesSent: () => number;
  close: () => Promise<void>;
};

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** Shared caches could have it, so that it sets no cookies: Chromium would not show them. */
const fresh = { "cache-control": "public, no-store" };

const whole =
  (type: string, body: string | Buffer, headers: Record<string, string> = {}): Route =>
  (_request, response) => {
    response.writeHead(200, {
      "content-type": type,
      "content-length": Buffer.byteLength(body),
      ...fresh,
      ...headers,
    });
    response.end(body);
  };

/** Sent in chunks without a length, like dynamic responses. */
const inPieces =
  (type: string, body: string): Route =>
  (_request, response) => {
    response.writeHead(200, { "content-type": type, ...fresh });
    for (let at = 0; at < body.length; at += 4_096) response.write(body.slice(at, at + 4_096));
    response.end();
  };

const kept = { "cache-control": "public, max-age=3600" };
const article = (topic: string) =>
  `<p>${`Le ${topic} ouvre samedi à dix heures, place du marché. `.repeat(12)}</p>`;
const page = (title: string, head: string, body: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title>${head}<body><main><h1>${title}</h1>${body}</main></body></html>`;

const css = `body { font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 2rem auto } img { width: 100% }`;
const script = `document.documentElement.dataset.ready = "";\n// ${"une page n'a pas besoin de tout cela ".repeat(1_200)}`;

const ownRoutes = (thirdPartyOrigin: string): Record<string, Route> => ({
  "/light": whole(
    "text/html; charset=utf-8",
    page(
      "Une page sobre",
      `<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,">`,
      article("marché"),
    ),
  ),
  "/heavy": whole(
    "text/html; charset=utf-8",
    page(
      "Une page lourde",
      `<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"><script src="/app.js" defer></script><script src="${thirdPartyOrigin}/measure.js" async></script>`,
      `${article("vide-grenier")}<img src="/photo-1.png" alt=""><img src="/photo-2.png" alt=""><img src="${thirdPartyOrigin}/banner.png" alt="">`,
    ),
  ),
  "/style.css": whole("text/css", css, kept),
  "/app.js": whole(
    "text/javascript",
    `${script}\nvoid fetch("/agenda.json").then((answer) => answer.json());`,
    kept,
  ),
  "/agenda.json": inPieces(
    "application/json",
    JSON.stringify(Array.from({ length: 400 }, (_, day) => ({ day, title: "Permanence" }))),
  ),
  "/photo-1.png": whole("image/png", grainyPng(800, 500, 1), kept),
  "/photo-2.png": whole("image/png", grainyPng(640, 400, 2), kept),
});

const thirdPartyRoutes: Record<string, Route> = {
  "/measure.js": whole("text/javascript", script),
  "/banner.png": whole("image/png", grainyPng(300, 250, 3)),
};

async function serve(routes: Record<string, Route>) {
  const server: Server = createServer((request, response) => {
    const route = routes[new URL(request.url ?? "/", "http://site").pathname];
    if (route) route(request, response);
    else response.writeHead(404, { "content-type": "text/plain" }).end("Not here\n");
  });
  return listenOnLoopback(server);
}

/** Opens both sites on free ports of 127.0.0.1. */
export async function openSite(): Promise<Site> {
  const thirdParty = await serve(thirdPartyRoutes);
  // Another host of the same machine, which the browser treats as another site.
  const thirdPartyOrigin = thirdParty.origin.replace("127.0.0.1", "localhost");
  const own = await serve(ownRoutes(thirdPartyOrigin));
  return {
    origin: own.origin,
    thirdPartyOrigin,
    bytesSent: () => ({ own: own.bytesSent(), thirdParty: thirdParty.bytesSent() }),
    allBytesSent: () => own.bytesSent() + thirdParty.bytesSent(),
    close: async () => {
      await Promise.all([own.close(), thirdParty.close()]);
    },
  };
}
