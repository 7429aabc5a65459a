import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { onTestFinished } from "vitest";

/** Answers on a free port until the test ends. */
export function serveListener(listener: RequestListener): Promise<{ port: number }> {
  // A test on a busy machine may leave a connection idle for longer than Node's five seconds.
  return serveServer(createServer({ keepAliveTimeout: 60_000 }, listener));
}

/** Lets a server listen on a free port until the test ends. */
export async function serveServer(server: Server): Promise<{ port: number }> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server had no address");
  return { port: address.port };
}
