import type { Server as HttpServer } from "node:http";
import { createServer, type ListenOptions, type Server } from "node:net";

/**
 * Listening sockets of a server. In each turn of the event loop, Node accepts one connection of each: with a single one, the
 * last of a hundred people who connect at once would wait for a hundred turns.
 */
const socketCount = 64;

const startListening = (server: Server, options: ListenOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options, resolve);
  });

const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));

/** Not on macOS and Windows, for example. */
const isNotSupported = ({ code }: NodeJS.ErrnoException): boolean =>
  code === "ENOTSUP" || code === "EINVAL";

/**
 * Listens with several sockets that share a port, where the system allows it. Returns the function that closes them, which
 * waits for their connections.
 */
export async function sharePort(
  server: HttpServer,
  host: string,
  port: number,
): Promise<() => Promise<void>> {
  // Sockets that share a port do not notice another program there; this one does.
  const alone = createServer();
  await startListening(alone, { host, port });
  await stopListening(alone);
  const options = { host, port, reusePort: true };
  try {
    await startListening(server, options);
  } catch (error) {
    if (!isNotSupported(error as NodeJS.ErrnoException)) throw error;
    await startListening(server, { host, port });
    return () => stopListening(server);
  }
  const others = Array.from({ length: socketCount - 1 }, () =>
    // As Node creates the socket of an HTTP server.
    createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
      server.emit("connection", socket),
    ),
  );
  await Promise.all(others.map((other) => startListening(other, options)));
  return async () => {
    await Promise.all([server, ...others].map(stopListening));
  };
}
