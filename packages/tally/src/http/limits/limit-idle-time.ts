import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Above `keepAliveTimeout` and `headersTimeout` of Node, the first of which a client restarts with each line end. */
const maxIdleMs = 20_000;
const checkEveryMs = 5_000;

/** Without a first response, a connection is limited by Node's own timeouts. */
type Connection = { unanswered: number; answeredAtMs: number | undefined };

/** Closes connections that have had no request for a while, whatever else they send. */
export function limitIdleTime(server: Server, clock: () => number): void {
  const connections = new Map<Socket, Connection>();

  server.on("connection", (socket) => {
    connections.set(socket, { unanswered: 0, answeredAtMs: undefined });
    socket.once("close", () => connections.delete(socket));
  });

  server.on("request", ({ socket }, outgoing) => {
    const connection = connections.get(socket)!;
    connection.unanswered += 1;
    outgoing.once("close", () => {
      connection.unanswered -= 1;
      connection.answeredAtMs = clock();
    });
  });

  const checking = setInterval(() => {
    const answeredBeforeMs = clock() - maxIdleMs;
    for (const [socket, { unanswered, answeredAtMs = Infinity }] of connections) {
      if (unanswered === 0 && answeredAtMs <= answeredBeforeMs) socket.destroy();
    }
  }, checkEveryMs);
  checking.unref();
  server.once("close", () => clearInterval(checking));
}
