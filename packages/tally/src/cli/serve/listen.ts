import { createServer, type RequestListener, type Server } from "node:http";
import type { Text } from "@digital-cleanup/text";
import { heartbeatEveryMs } from "../../live/live-hub.ts";
import { UsageError } from "../settings.ts";
import { sharePort } from "./share-port.ts";
import type { Socket } from "node:net";

const maxStopMs = 5000;
/** A live stream sends a heartbeat more often. */
const defaultMaxSilenceMs = 3 * heartbeatEveryMs;

/** Starts to listen on a port. Returns the function that stops, after the responses in progress were sent. */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
  t: Text,
  maxSilenceMs = defaultMaxSilenceMs,
): Promise<() => Promise<void>> {
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
  limitIdleTime(server, () => performance.now());
  const close = await sharePort(server, host, port).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE"
      ? new UsageError(t("tally.cli.portBusy", { port: `${port}` }))
      : error;
  });
  return async () => {
    const closed = close();
    // A connection becomes idle only once its last response was sent.
    const closing = setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => server.closeAllConnections(), maxStopMs).unref();
    await closed;
    clearInterval(closing);
  };
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
