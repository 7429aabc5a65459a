import type { Server } from "node:http";
import type { Text } from "@digital-cleanup/text";
import { UsageError } from "../settings.ts";
import { sharePort } from "./share-port.ts";

const maxStopMs = 5000;

/** Starts to listen on a port. Returns the function that stops, after the responses in progress were sent. */
export async function listen(
  server: Server,
  host: string,
  port: number,
  t: Text,
): Promise<() => Promise<void>> {
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
