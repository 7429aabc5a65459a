import { createHash } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { closeWithTests } from "../close-with-tests.ts";
import { listenOnLoopback } from "./listen-on-loopback.ts";

/**
 * A page whose streams stay open: a WebSocket, an event stream and a response that is read in
 * chunks. At `/worker`, a WebSocket and a response in a worker whose script is a blob, on a page whose policy allows just that;
 * at `/served-worker`, the same in a worker whose script the server sends. At `/whole-bodies`, responses that are read as a whole.
 */
export type StreamingSite = {
  origin: string;
  bytesSent: () => number;
  /** Whether the page has opened all three. */
  isOpen: () => boolean;
  /** Whether no connection is open any more. A browser closes connections some time after their page. */
  isIdle: () => boolean;
  /** Sends a text of this size over each of the three, in one message. */
  say: (characters: number) => void;
  /** Ends the response that is read in chunks. */
  endAnswer: () => void;
  close: () => Promise<void>;
};

const html = (body: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Flux</title><link rel="icon" href="data:,"><main><h1>Flux</h1></main>${body}`;

const script = `
window.heard = 0;
const hear = (text) => { window.heard += text.length; };
const socket = new WebSocket("ws://" + location.host + "/socket");
socket.onmessage = ({ data }) => hear(data);
socket.onopen = () => socket.send("a".repeat(1000));
new EventSource("/events").addEventListener("news", ({ data }) => hear(data));
fetch("/answer").then(async ({ body }) => {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    window.heard += value.length;
  }
});`;

/** The same socket in a worker, which opens it when it is told to, and fetches an answer. */
const workerScript = `
"use strict";
onmessage = ({ data: { origin } }) => {
  const socket = new WebSocket("ws://" + origin.slice("http://".length) + "/socket");
  socket.onmessage = ({ data }) => postMessage(data.length);
  socket.onopen = () => fetch(origin + "/whole").then((answer) => answer.text()).then(({ length }) => postMessage(length));
};`;

const startWorker = (create: string): string => `
window.heard = 0;
${create}
worker.onmessage = ({ data }) => { window.heard += data; };
worker.postMessage({ origin: location.origin });`;

/** Reads responses of another origin that have no length: one twice, of itself and of a copy, one by `XMLHttpRequest`, one by `for await`, one piped. */
const readWholeBodies = `
window.heard = 0;
const other = location.origin.replace("127.0.0.1", "localhost");
fetch(other + "/whole").then(async (answer) => {
  const copy = answer.clone();
  window.heard += (await answer.json()).length;
  await copy.text();
  const request = new XMLHttpRequest();
  request.open("GET", other + "/whole?again");
  request.onload = () => { window.heard += request.response.length; };
  request.send();
  for await (const piece of (await fetch(other + "/whole?pieces")).body) window.heard += piece.length;
  const { body } = await fetch(other + "/whole?piped");
  for await (const part of body.pipeThrough(new TextDecoderStream())) window.heard += part.length;
});`;

const scripts: Record<string, string> = {
  "/whole-bodies": readWholeBodies,
  "/": script,
  "/worker": startWorker(`
const url = URL.createObjectURL(new Blob([${JSON.stringify(workerScript)}]));
const worker = new Worker(url, { name: "ticker" });
URL.revokeObjectURL(url);`),
  "/served-worker": startWorker(`const worker = new Worker("/worker.js");`),
};
const blobWorkersOnly =
  "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:; connect-src 'self' ws:";

const closingFrame = 0x88;

/** An unmasked text frame, as servers send them. */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.from([0x81, 126, body.length >> 8, body.length & 255]);
  return Buffer.concat([head, body]);
}

export async function openStreamingSite(): Promise<StreamingSite> {
  const upgraded = new Set<Socket>();
  const events = new Set<ServerResponse>();
  const answers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    if (pathname === "/events" || pathname === "/answer") {
      const isEvents = pathname === "/events";
      response.writeHead(200, {
        "content-type": isEvents ? "text/event-stream" : "text/plain",
        "cache-control": "no-store",
      });
      response.flushHeaders();
      const open = isEvents ? events : answers;
      open.add(response);
      response.on("close", () => open.delete(response));
      return;
    }
    if (pathname === "/whole") {
      response.writeHead(200, {
        "content-type": "application/json",
        "cache-control": "no-store",
        "access-control-allow-origin": "*",
      });
      response.write(`"${"c".repeat(19_999)}`);
      response.end(`${"c".repeat(9_999)}"`);
      return;
    }
    const isScript = pathname === "/worker.js";
    const body = isScript
      ? Buffer.from(workerScript)
      : html(pathname in scripts ? `<script>${scripts[pathname]}</script>` : "");
    response.writeHead(200, {
      "content-type": isScript ? "text/javascript" : "text/html",
      "content-length": body.length,
      ...(pathname === "/worker" && { "content-security-policy": blobWorkersOnly }),
    });
    response.end(body);
  });
  server.on("upgrade", (request, socket: Socket) => {
    const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash("sha1").update(key).digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.on("error", () => {});
    upgraded.add(socket);
    socket.on("end", () => socket.end());
    socket.on("close", () => upgraded.delete(socket));
    // Firefox waits for an answer to the frame that closes the connection.
    socket.on("data", (bytes) => bytes[0] === closingFrame && socket.end());
  });
  const { origin, bytesSent, close } = await listenOnLoopback(server);
  return {
    origin,
    bytesSent,
    isOpen: () => upgraded.size > 0 && events.size > 0 && answers.size > 0,
    isIdle: () => upgraded.size + events.size + answers.size === 0,
    say: (characters) => {
      const text = "b".repeat(characters);
      for (const socket of upgraded) socket.write(frame(text));
      for (const response of events) response.write(`event: news\ndata: ${text}\n\n`);
      for (const response of answers) response.write(text);
    },
    endAnswer: () => {
      for (const response of answers) response.end();
    },
    close: closeWithTests(() => {
      for (const socket of upgraded) socket.destroy();
      return close();
    }),
  };
}
