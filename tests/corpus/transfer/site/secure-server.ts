import { once } from "node:events";
import { createServer } from "node:http2";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Duplex } from "node:stream";
import { createServer as createTlsServer, type TLSSocket } from "node:tls";
import type { Routes } from "../situation.ts";
import { selfSigned } from "./certificate.ts";
import { createFrameCounter } from "./http2-bytes.ts";
import type { Server } from "./plain-server.ts";
import { handle, type Traffic } from "./traffic.ts";

/** The socket as HTTP/2 sees it, each written byte shown before it is encrypted. */
function shown(socket: TLSSocket, onWritten: (written: Buffer) => void): Duplex {
  const duplex = new Duplex({
    read: () => void socket.resume(),
    write: (written: Buffer, _encoding, done) => {
      onWritten(written);
      socket.write(written, () => done());
    },
    final: (done) => void socket.end(() => done()),
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  socket.on("data", (received) => duplex.push(received) || socket.pause());
  socket.on("end", () => duplex.push(null));
  socket.on("close", () => duplex.destroy());
  socket.on("error", () => duplex.destroy());
  return duplex;
}

/**
 * HTTP/2 over TLS on 127.0.0.1. Its truth is the frames of answers before encryption: neither the handshake nor the
 * records of TLS belong to a page.
 */
export async function openSecureServer(traffic: Traffic): Promise<Server> {
  let routes: Routes = {};
  const counters: ReturnType<typeof createFrameCounter>[] = [];
  const sockets = new Set<TLSSocket>();
  const http2 = createServer((request, response) =>
    // Node gives requests and answers of HTTP/2 the shape of those of HTTP/1.1.
    handle(
      routes,
      traffic,
      request as unknown as IncomingMessage,
      response as unknown as ServerResponse,
    ),
  );
  http2.on("sessionError", () => undefined);
  const server = createTlsServer({ ...selfSigned(), ALPNProtocols: ["h2"] }, (socket) => {
    const counter = createFrameCounter();
    counters.push(counter);
    sockets.add(socket);
    http2.emit("connection", shown(socket, counter.add));
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    serve: (given) => (routes = given),
    bytes: () => counters.reduce((sum, counter) => sum + counter.bytes(), 0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
