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
  /** What the sockets of the films' server carried since the site opened. */
  mediaBytes: () => number;
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
  const films = await listen((request, response) => {
    const name = path.basename(new URL(request.url ?? "/", "http://media").pathname);
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
    response.writeHead(body ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(body);
  });
  const origin = `http://127.0.0.1:${pages.port}`;
  otherOrigin = `http://localhost:${pages.port}`;
  return {
    origin,
    otherOrigin,
    mediaOrigin,
    mediaBytes: films.bytesSent,
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
