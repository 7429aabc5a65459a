import { subscribe } from "node:diagnostics_channel";
import { writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { isMainThread } from "node:worker_threads";

const writeMs = 200;

/**
 * Imported into a server, whose other threads import it too: writes how many requests for public states have reached it
 * into `REQUESTS_FILE`.
 */
const file = process.env.REQUESTS_FILE;
if (file && isMainThread) {
  let count = 0;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url?.endsWith("/published")) count += 1;
  });
  setInterval(() => writeFileSync(file, String(count)), writeMs).unref();
}
