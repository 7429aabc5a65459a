import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { listenOnLoopback } from "../../../rig/servers/listen-on-loopback.ts";
import { filmPage, framesPage } from "./film-page.ts";
import { trapPage } from "./trap-pages.ts";

/**
 * Pages with players, a separate server for their videos, and the same pages under another
 * host.
 */
export type VideoSite = {
  origin: string;
  otherOrigin: string;
  mediaOrigin: string;
  /**
   * Bytes that the video server's sockets have sent since the site opened, in total or for pages
   * with this `tag`.
   */
  mediaBytes: (tag?: string) => number;
  /**
   * Names of videos and manifests requested since the last call, in order, by all pages or by those
   * with this `tag`.
   */
  takeRequested: (tag?: string) => string[];
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

/**
 * A policy that allows the page's own scripts only: the players work with it, and so must our
 * scripts.
 */
const strictPolicy =
  "default-src 'none'; script-src 'self' 'nonce-page'; style-src 'self' 'unsafe-inline'; img-src * data:; font-src 'self' data:; media-src * blob:; connect-src *; worker-src blob:";

/** Serves a file or the requested range of it. */
function sendFile(file: string, headers: Record<string, string>, pace?: Pace): RequestListener {
  return (request, response) => {
    if (!existsSync(file)) {
      response.writeHead(404, headers).end();
      return;
    }
    const { size } = statSync(file);
    const requested = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const from = Number(requested?.[1] ?? 0);
    const to = Math.min(requested?.[2] ? Number(requested[2]) : size - 1, size - 1);
    response.writeHead(requested ? 206 : 200, {
      "content-type": types[path.extname(file)] ?? "application/octet-stream",
      "content-length": to - from + 1,
      "accept-ranges": "bytes",
      ...(requested && { "content-range": `bytes ${from}-${to}/${size}` }),
      ...headers,
    });
    const stream = createReadStream(file, { start: from, end: to });
    response.on("close", () => stream.destroy());
    if (pace) pipeline(stream, throttled(pace), response, () => {});
    else stream.pipe(response);
  };
}

/**
 * Bytes sent on a socket since its current response began. Responses on one socket follow each
 * other.
 */
type Transfer = { socket: Socket; from: number; to?: number };

/**
 * A browser opens six connections per server, and a slow video occupies one, so each page gets a
 * server of its own.
 */
const mediaServers = 16;

type Pace = { atOnceBytes: number; bytesPerSecond: number };

/**
 * Throttled so that the largest file, of 11 kB/s, arrives slightly faster than it plays, as long
 * videos do.
 */
const wholeFilePace: Pace = { atOnceBytes: 60_000, bytesPerSecond: 15_000 };
const stepMs = 100;

async function* throttle({ atOnceBytes, bytesPerSecond }: Pace, chunks: AsyncIterable<Buffer>) {
  const step = (bytesPerSecond * stepMs) / 1000;
  let burstBytes = atOnceBytes;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const size = Math.min(chunk.length - at, Math.max(burstBytes, step));
      if (burstBytes <= 0) await wait(stepMs);
      burstBytes -= size;
      yield chunk.subarray(at, at + size);
      at += size;
    }
  }
}
const throttled = (pace: Pace) => (chunks: AsyncIterable<Buffer>) => throttle(pace, chunks);

async function listen(listener: RequestListener) {
  const sockets = new Set<Socket>();
  const server = createServer(listener);
  server.on("connection", (socket) => sockets.add(socket));
  const { port, close } = await listenOnLoopback(server);
  return {
    port,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close,
  };
}

export async function openVideoSite(): Promise<VideoSite> {
  let requested: { tag: string; name: string }[] = [];
  const transfersByTag = new Map<string, Transfer[]>();
  /** For pages with the tag `once`: behaves like a signed single-use address. */
  let isManifestServed = false;
  const serveMedia: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://media");
    const name = path.basename(pathname);
    const transfer: Transfer = { socket: request.socket, from: request.socket.bytesWritten };
    response.on("close", () => (transfer.to = request.socket.bytesWritten));
    const tag = path.dirname(pathname).slice(1);
    transfersByTag.set(tag, [...(transfersByTag.get(tag) ?? []), transfer]);
    const headers = {
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "range",
      "cache-control": "no-store",
    };
    if (request.method === "OPTIONS") {
      response.writeHead(204, headers).end();
      return;
    }
    requested.push({ tag, name });
    const isOnce = tag === "once" && name === "film.m3u8";
    if (isOnce && isManifestServed) {
      response.writeHead(403, headers).end();
      return;
    }
    isManifestServed ||= isOnce;
    const isWhole = /^(?:film-\d+|sound)\./.test(name);
    sendFile(
      path.join(mediaFolder, name),
      headers,
      isWhole ? wholeFilePace : undefined,
    )(request, response);
  };
  const mediaSites = await Promise.all(
    Array.from({ length: mediaServers }, async () => listen(serveMedia)),
  );
  const mediaOrigins = mediaSites.map(({ port }) => `http://127.0.0.1:${port}`);
  const mediaOrigin = mediaOrigins[0]!;
  let pagesMade = 0;
  const nextOrigin = () => mediaOrigins[(pagesMade += 1) % mediaServers]!;
  let otherOrigin = "";
  const bodyOf = (kind: string, query: URLSearchParams) => {
    if (kind === "film") return filmPage(query, nextOrigin());
    if (kind === "frames") return framesPage(query.getAll("src"));
    return trapPage(kind, nextOrigin(), otherOrigin);
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
        ? mediaSites.reduce((sum, { bytesSent }) => sum + bytesSent(), 0)
        : (transfersByTag.get(tag) ?? []).reduce(
            (sum, { socket, from, to }) => sum + (to ?? socket.bytesWritten) - from,
            0,
          ),
    takeRequested: (tag) => {
      const isTaken = (one: { tag: string }) => tag === undefined || one.tag === tag;
      const taken = requested.filter(isTaken);
      requested = requested.filter((one) => !isTaken(one));
      return taken.map(({ name }) => name);
    },
    close: async () => {
      await Promise.all([...mediaSites, pages].map(({ close }) => close()));
    },
  };
}
