import { createServer, type RequestListener } from "node:http";
import type { Text } from "@digital-cleanup/text";
import { UsageError } from "./settings.ts";

const stopWithinMs = 5000;

/** Starts to answer on a port. Gives the way to stop, which lets answers that were begun go out. */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
  t: Text,
): Promise<() => Promise<void>> {
  // A slow or silent client may not hold a connection while it sends; answers may take as long as they like.
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 5000,
    },
    listener,
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new UsageError(t("tally.cli.portBusy", { port: `${port}` }))
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // A connection is idle only once its last answer has gone out.
    const closing = setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => server.closeAllConnections(), stopWithinMs).unref();
    await closed;
    clearInterval(closing);
  };
}
