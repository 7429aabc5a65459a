import { once } from "node:events";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import path from "node:path";
import { filmPage, framesPage } from "./film-page.ts";
import { trapPage } from "./trap-pages.ts";

/** Pages with players, their films on a server of its own as sites have them, and the same pages under another name. */
export type VideoSite = {
  origin: string;
  otherOrigin: string;
  mediaOrigin: string;
  /** What the sockets of the films' server carried since the site opened, or what they carried for pages with this `tag`. */
  mediaBytes: (tag?: string) => number;
  /** Paths of films and manifests asked for since the last time, in order. */
  takeAsked: () => string[];
  close: () => Promise<void>;
};

const mediaFolder = path.resolve(import.meta.dirname, "../media");
const modules = path.resolve(import.meta.dirname, "../../../node_modules");
const types: Record<string, string> = {
  ".mp4": "video/mp4",
  ".m4a": "audio/mp4",
  ".m3u8": "application/vnd.apple.mpegurl",
  ".mpd": "application/dash+xml",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Of pages with a film: no script but its own, which players allow and what we put into a page must not need. */
const strictPolicy =
  "default-src 'none'; script-src 'self' 'nonce-page'; style-src 'self' 'unsafe-inline'; img-src * data:; font-src 'self' data:; media-src * blob:; connect-src *; worker-src blob:";

/** A file or the part of it that is asked for. */
function sendFile(file: string, headers: Record<string, string>): RequestListener {
  return (request, response) => {
    if (!existsSync(file)) {
      response.writeHead(404, headers).end();
      return;
    }
    const { size } = statSync(file);
    const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const from = Number(asked?.[1] ?? 0);
    const to = Math.min(asked?.[2] ? Number(asked[2]) : size - 1, size - 1);
    response.writeHead(asked ? 206 : 200, {
      "content-type": types[path.extname(file)] ?? "application/octet-stream",
      "content-length": to - from + 1,
      "accept-ranges": "bytes",
      ...(asked && { "content-range": `bytes ${from}-${to}/${size}` }),
      ...headers,
    });
    const stream = createReadStream(file, { start: from, end: to });
    response.on("close", () => stream.destroy());
    stream.pipe(response);
  };
}

/** What a socket has carried since one of its answers began; answers follow each other on it. */
type Carried = { socket: Socket; from: number; to?: number };

async function listen(listener: RequestListener) {
  const sockets = new Set<Socket>();
  const server = createServer(listener);
  server.on("connection", (socket) => sockets.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function openVideoSite(): Promise<VideoSite> {
  let asked: string[] = [];
  const carriedFor = new Map<string, Carried[]>();
  const films = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://media");
    const name = path.basename(pathname);
    const carried: Carried = { socket: request.socket, from: request.socket.bytesWritten };
    response.on("close", () => (carried.to = request.socket.bytesWritten));
    const tag = path.dirname(pathname).slice(1);
    carriedFor.set(tag, [...(carriedFor.get(tag) ?? []), carried]);
    const headers = {
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "range",
      "cache-control": "no-store",
    };
    if (request.method === "OPTIONS") {
      response.writeHead(204, headers).end();
      return;
    }
    asked.push(name);
    sendFile(path.join(mediaFolder, name), headers)(request, response);
  });
  const mediaOrigin = `http://127.0.0.1:${films.port}`;
  let otherOrigin = "";
  const bodyOf = (kind: string, query: URLSearchParams) => {
    if (kind === "film") return filmPage(query, mediaOrigin);
    if (kind === "frames") return framesPage(query.getAll("src"));
    return trapPage(kind, mediaOrigin, otherOrigin);
  };
  const pages = await listen((request, response) => {
    const url = new URL(request.url ?? "/", "http://site");
    const [, kind = "", ...rest] = url.pathname.split("/");
    if (kind === "lib") {
      const file = path.join(modules, ...rest);
      sendFile(file, { "cache-control": "max-age=600" })(request, response);
      return;
    }
    const body = bodyOf(kind, url.searchParams);
    response.writeHead(body ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      ...(kind === "film" && { "content-security-policy": strictPolicy }),
    });
    response.end(body);
  });
  const origin = `http://127.0.0.1:${pages.port}`;
  otherOrigin = `http://localhost:${pages.port}`;
  return {
    origin,
    otherOrigin,
    mediaOrigin,
    mediaBytes: (tag) =>
      tag === undefined
        ? films.bytesSent()
        : (carriedFor.get(tag) ?? []).reduce(
            (sum, { socket, from, to }) => sum + (to ?? socket.bytesWritten) - from,
            0,
          ),
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    close: async () => {
      await Promise.all([films.close(), pages.close()]);
    },
  };
}
