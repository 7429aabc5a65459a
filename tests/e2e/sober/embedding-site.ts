import { createServer } from "node:http";
import type { Socket } from "node:net";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

/** A provider's host that resolves to this machine during the test. */
export const embedHost = "www.openstreetmap.org";

/** Of the embed of `/rich`, whose font is larger too. */
const largeEmbedBytes = 3_000_000;

/** A request that reached the server: its host, path and headers. */
export type Arrival = {
  host: string;
  path: string;
  saveData: string | undefined;
  referer: string | undefined;
};

/**
 * A page with a first-party font and frame, and a third-party font and player. One server has all
 * the hosts.
 */
export async function openEmbeddingSite() {
  const sockets = new Set<Socket>();
  let arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const [host = "", port = ""] = (request.headers.host ?? "").split(":");
    arrivals.push({
      host,
      path: pathname,
      saveData: request.headers["save-data"] as string | undefined,
      referer: request.headers.referer,
    });
    const send = (type: string, body: string | Buffer) =>
      response
        .writeHead(200, {
          "content-type": type,
          "content-length": Buffer.byteLength(body),
          "cache-control": pathname.startsWith("/export/") ? "no-store" : "public, max-age=3600",
          "access-control-allow-origin": "*",
          "timing-allow-origin": "*",
        })
        .end(body);
    if (pathname.endsWith(".woff2")) {
      const length = pathname === "/large.woff2" ? 200_000 : 30_000;
      return send("font/woff2", Buffer.alloc(length, pathname));
    }
    if (pathname === "/style.css") return send("text/css", style(port));
    if (pathname === "/own-frame") return send("text/html", "<p>La carte de la commune</p>");
    if (pathname.startsWith("/export/")) {
      const length = pathname === "/export/embed-large.html" ? largeEmbedBytes : 40_000;
      return send("text/html", `<title>Plan</title><p>Plan</p><!--${"x".repeat(length)}-->`);
    }
    if (pathname === "/page" || pathname === "/other") return send("text/html", page(port));
    if (pathname === "/rich") return send("text/html", page(port, "embed-large", "large"));
    response.writeHead(404, { "content-length": 0 }).end();
  });
  server.on("connection", (socket) => sockets.add(socket));
  const listening = await listenOnLoopback(server);
  return {
    ...listening,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    /** Requests since the last call. */
    takeArrivals: () => {
      const taken = arrivals;
      arrivals = [];
      return taken;
    },
  };
}

export type EmbeddingSite = Awaited<ReturnType<typeof openEmbeddingSite>>;

const page = (
  port: string,
  embed = "embed",
  font = "other",
) => `<!doctype html><html lang="fr"><meta charset="utf-8">
<title>Une page avec une vidéo</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">
<h1>Une page avec une vidéo</h1><p class="own">Police du site</p><p class="${font}">Police d'ailleurs</p>
<iframe title="Carte" src="/own-frame" width="300" height="80"></iframe>
<iframe title="Vidéo" id="video" src="http://${embedHost}:${port}/export/${embed}.html" width="320" height="200"></iframe>`;

/** The other font is requested under a name that no page of the test uses. */
const style = (port: string) => `
@font-face { font-family: own; src: url("/own.woff2") }
@font-face { font-family: other; src: url("http://fonts.example:${port}/other.woff2") }
@font-face { font-family: large; src: url("http://fonts.example:${port}/large.woff2") }
.large { font-family: large, serif }
.own { font-family: own, serif } .other { font-family: other, serif }`;
