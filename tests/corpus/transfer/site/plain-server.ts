import { createServer } from "node:http";
import type { Socket } from "node:net";
import { closeWithTests } from "../../../rig/close-with-tests.ts";
import { listenOnLoopback } from "../../../rig/servers/listen-on-loopback.ts";
import type { Routes } from "../situation.ts";
import { handleRequest, type Traffic } from "./handle-request.ts";
import { upgradeToWebSocket } from "./web-socket.ts";

export type Server = {
  port: number;
  serve: (routes: Routes) => void;
  /** Bytes sent to the browser so far. */
  bytes: () => number;
  /** Bytes that the browser sent so far. Absent over HTTP/2, where they are encrypted. */
  bytesReceived?: () => number;
  close: () => Promise<void>;
};

/** HTTP/1.1 on 127.0.0.1. Its bytes are those its sockets wrote, with all headers and framing. */
export async function openPlainServer(traffic: Traffic): Promise<Server> {
  let routes: Routes = {};
  const sockets = new Set<Socket>();
  const server = createServer((request, response) =>
    handleRequest(routes, traffic, request, response),
  );
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket) => sockets.add(socket));
  server.on("upgrade", upgradeToWebSocket);
  const { port, close } = await listenOnLoopback(server);
  return {
    port,
    serve: (newRoutes) => (routes = newRoutes),
    bytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    bytesReceived: () => [...sockets].reduce((sum, socket) => sum + socket.bytesRead, 0),
    close: closeWithTests(() => {
      for (const socket of sockets) socket.destroy();
      return close();
    }),
  };
}
