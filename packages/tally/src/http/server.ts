import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { heartbeatEveryMs } from "../live/live-hub.ts";
import type { ConnectionLimits } from "./limits/connection-limits.ts";
import { parseOneAtATime } from "./turns/parse-one-at-a-time.ts";

/** A live stream sends a heartbeat more often. */
const defaultMaxSilenceMs = 3 * heartbeatEveryMs;

/** A server with limits for its connections: how many, for how long, and one request at a time on each. */
export function createTallyServer(
  listener: RequestListener,
  takePlace: ConnectionLimits["take"],
  maxSilenceMs = defaultMaxSilenceMs,
): Server {
  // Limits the time in which a slow or silent client occupies a connection. A response may take any time, as long as
  // its client goes on reading it.
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 5000,
    },
    listener,
  );
  server.timeout = maxSilenceMs;
  server.on("connection", (socket) => {
    const leave = takePlace(socket.remoteAddress ?? "");
    if (leave) socket.once("close", leave);
    else socket.resetAndDestroy();
  });
  limitIdleTime(server, () => performance.now());
  parseOneAtATime(server);
  return server;
}

/** Above `keepAliveTimeout` and `headersTimeout` of Node, the first of which a client restarts with each line end. */
const maxIdleMs = 20_000;
const checkEveryMs = 5_000;

/** Without a first response, a connection is limited by Node's own timeouts. */
type Connection = { unanswered: number; answeredAtMs: number | undefined };

/** Closes connections that have had no request for a while, whatever else they send. */
function limitIdleTime(server: Server, clock: () => number): void {
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
