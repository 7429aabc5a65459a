import { createServer, type RequestListener, type Server } from "node:http";
import { heartbeatEveryMs } from "../live/live-hub.ts";
import type { ConnectionLimits } from "./limits/connection-limits.ts";
import { limitIdleTime } from "./limits/limit-idle-time.ts";
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
