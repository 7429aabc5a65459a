import { subscribe } from "node:diagnostics_channel";
import { writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";

const writeMs = 200;

/** Imported into a server: writes how many requests for public states have reached it into `REQUESTS_FILE`. */
const file = process.env.REQUESTS_FILE;
if (file) {
  let count = 0;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url?.endsWith("/published")) count += 1;
  });
  setInterval(() => writeFileSync(file, String(count)), writeMs).unref();
}
