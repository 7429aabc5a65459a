import { createHash } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { listenOnLoopback } from "./listen-on-loopback.ts";

/**
 * A page whose streams stay open: a WebSocket, an event stream and a response that is read in
 * chunks.
 */
export type StreamingSite = {
  origin: string;
  bytesSent: () => number;
  /** Whether the page has opened all three. */
  isOpen: () => boolean;
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

/** An unmasked text frame, as servers send them. */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.from([0x81, 126, body.length >> 8, body.length & 255]);
  return Buffer.concat([head, body]);
}

export async function openStreamingSite(): Promise<StreamingSite> {
  const sockets = new Set<Socket>();
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
    const body = html(pathname === "/" ? `<script>${script}</script>` : "");
    response.writeHead(200, { "content-type": "text/html", "content-length": body.length });
    response.end(body);
  });
  server.on("connection", (socket) => sockets.add(socket));
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
    socket.resume();
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    origin,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    isOpen: () => upgraded.size > 0 && events.size > 0 && answers.size > 0,
    say: (characters) => {
      const text = "b".repeat(characters);
      for (const socket of upgraded) socket.write(frame(text));
      for (const response of events) response.write(`event: news\ndata: ${text}\n\n`);
      for (const response of answers) response.write(text);
    },
    endAnswer: () => {
      for (const response of answers) response.end();
    },
    close: () => {
      for (const socket of upgraded) socket.destroy();
      return close();
    },
  };
}
