import { once } from "node:events";
import { createServer } from "node:http2";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Duplex } from "node:stream";
import { createServer as createTlsServer, type TLSSocket } from "node:tls";
import { closeWithTests } from "../../../rig/close-with-tests.ts";
import type { Routes } from "../situation.ts";
import { selfSigned } from "./self-signed.ts";
import { createFrameCounter } from "./frame-counter.ts";
import type { Server } from "./plain-server.ts";
import { handleRequest, type Traffic } from "./handle-request.ts";

/** Wraps a socket for HTTP/2: `onWritten` gets every byte before it is encrypted. */
function tapSocket(socket: TLSSocket, onWritten: (written: Buffer) => void): Duplex {
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
 * HTTP/2 over TLS on 127.0.0.1. Its bytes are the frames of responses before encryption: TLS handshakes and records do not count for
 * a page.
 */
export async function openSecureServer(traffic: Traffic): Promise<Server> {
  let routes: Routes = {};
  const counters: ReturnType<typeof createFrameCounter>[] = [];
  const sockets = new Set<TLSSocket>();
  const http2 = createServer((request, response) =>
    // Node's HTTP/2 requests and responses are compatible with those of HTTP/1.1.
    handleRequest(
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
    http2.emit("connection", tapSocket(socket, counter.add));
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    serve: (newRoutes) => (routes = newRoutes),
    bytes: () => counters.reduce((sum, counter) => sum + counter.bytes(), 0),
    close: closeWithTests(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }),
  };
}
