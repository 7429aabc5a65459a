import { Realm } from "puppeteer-core";
import { keepIdleBrowsers } from "../rig/browser-pool.ts";

type Wait = (
  this: Realm,
  work: unknown,
  options?: { polling?: string | number },
  ...given: unknown[]
) => Promise<unknown>;

/**
 * Makes the waits of this process that would follow animation frames look again every 50 ms: `waitForFunction`, and
 * `waitForSelector` for what is visible or hidden. A page behind another draws no frames, and a busy machine few.
 */
function pollByTime(): void {
  const waitForFunction = Realm.prototype.waitForFunction as Wait;
  const waitByTime: Wait = function (work, { polling = "raf", ...options } = {}, ...given) {
    const wanted = polling === "raf" ? 50 : polling;
    return waitForFunction.call(this, work, { ...options, polling: wanted }, ...given);
  };
  Realm.prototype.waitForFunction = waitByTime as typeof Realm.prototype.waitForFunction;
}

const isPrepared = Symbol.for("e2e setup");
const worker = globalThis as { [isPrepared]?: boolean };
if (!worker[isPrepared]) {
  worker[isPrepared] = true;
  keepIdleBrowsers();
  pollByTime();
  // Exiting kills the browsers. A worker that waited for them to close would be killed first.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(1));
}
