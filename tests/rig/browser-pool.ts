import type { Browser } from "puppeteer-core";
import { isStateUnknown } from "./open-browsers.ts";

/** A running browser without any extension. */
export type BrowserProcess = {
  browser: Browser;
  close: () => Promise<void>;
  /** Ends the process and its helpers at once. */
  kill: () => void;
};

/** A process that a test has finished with, reset or being reset. */
type Idle = { process: BrowserProcess; isReset: Promise<boolean> };

/** More idle processes of a browser than this would use too much memory. */
const maxIdle = 2;
const maxResetMs = 60_000;

let keepsIdle = false;
/** From now on, pools of this process keep what is returned to them. They end with it. */
export function keepIdleBrowsers(): void {
  keepsIdle = true;
}

/**
 * Processes that tests of this worker use one after the other: a start takes several times as long
 * as `reset`, after which a browser has no extension and no traces of the test before. Launches with
 * equal keys may share one.
 */
export function createBrowserPool(reset: (browser: Browser) => Promise<void>) {
  const idle = new Map<string, Idle>();

  /** Resets a process and reports whether it may be reused. One that fails or takes too long is killed. */
  async function resetOrKill(process: BrowserProcess): Promise<boolean> {
    const timer = new AbortController();
    const late = new Promise<never>((_, reject) => {
      const id = setTimeout(
        () => reject(new Error("The browser did not reset in time.")),
        maxResetMs,
      );
      timer.signal.addEventListener("abort", () => clearTimeout(id));
    });
    try {
      await Promise.race([reset(process.browser), late]);
      return true;
    } catch {
      process.kill();
      return false;
    } finally {
      timer.abort();
    }
  }

  async function takeIdle(key: string): Promise<BrowserProcess | undefined> {
    const found = idle.get(key);
    if (!found) return undefined;
    idle.delete(key);
    const isUsable = (await found.isReset) && found.process.browser.connected;
    return isUsable ? found.process : undefined;
  }

  async function giveBack(key: string, process: BrowserProcess): Promise<void> {
    const { browser } = process;
    if (!keepsIdle || !browser.connected || isStateUnknown(browser) || idle.has(key)) {
      return process.close();
    }
    if (idle.size >= maxIdle) {
      const [oldest, { process: unused }] = [...idle][0]!;
      idle.delete(oldest);
      await unused.close();
    }
    idle.set(key, { process, isReset: resetOrKill(process) });
  }

  /** An idle process with this key, or else one that `start` starts. `close()` returns it. */
  return async (key: string, start: () => Promise<BrowserProcess>): Promise<BrowserProcess> => {
    const process = (await takeIdle(key)) ?? (await start());
    return { ...process, close: () => giveBack(key, process) };
  };
}
