import { keepIdleBrowsers } from "../rig/browser-pool.ts";
import { pollByTime } from "./support/poll-by-time.ts";

const isPrepared = Symbol.for("e2e setup");
const worker = globalThis as { [isPrepared]?: boolean };
if (!worker[isPrepared]) {
  worker[isPrepared] = true;
  keepIdleBrowsers();
  pollByTime();
  // Exiting kills the browsers. A worker that waited for them to close would be killed first.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1));
}
