import { isStateUnknown } from "../open-browsers.ts";
import { type FirefoxOptions, type FirefoxProcess, startFirefox } from "./firefox-process.ts";
import { resetFirefox } from "./reset-firefox.ts";

/** A process that a test has finished with, reset or being reset. */
type Idle = { firefox: FirefoxProcess; isReset: Promise<boolean> };

/**
 * Options that a running Firefox cannot change. Launches with equal options may share a process,
 * one after the other.
 */
const sharedBy = ({ theme, hasSoundCard, takesAnyCertificate }: FirefoxOptions): string =>
  JSON.stringify([theme ?? "light", hasSoundCard ?? false, takesAnyCertificate ?? false]);

const isShareable = (options: FirefoxOptions): boolean =>
  !options.display &&
  !options.profile &&
  !options.env &&
  !options.policy &&
  !options.isOneProcess &&
  !options.asksPermissions &&
  options.endsOnSignals !== false;

/**
 * A start takes several times as long as a reset. More idle processes than this would use too much
 * memory.
 */
const maxIdle = 2;
const maxResetMs = 60_000;

const idle = new Map<string, Idle>();

/**
 * Resets a process and reports whether it may be reused. One that fails or takes too long is
 * killed.
 */
async function resetOrKill(firefox: FirefoxProcess): Promise<boolean> {
  const timer = new AbortController();
  const late = new Promise<never>((_, reject) => {
    const id = setTimeout(() => reject(new Error("Firefox did not reset in time.")), maxResetMs);
    timer.signal.addEventListener("abort", () => clearTimeout(id));
  });
  try {
    await Promise.race([resetFirefox(firefox.browser), late]);
    return true;
  } catch {
    firefox.kill();
    return false;
  } finally {
    timer.abort();
  }
}

async function takeIdle(key: string): Promise<FirefoxProcess | undefined> {
  const found = idle.get(key);
  if (!found) return undefined;
  idle.delete(key);
  const isUsable = (await found.isReset) && found.firefox.browser.connected;
  return isUsable ? found.firefox : undefined;
}

async function returnToPool(key: string, firefox: FirefoxProcess): Promise<void> {
  if (!firefox.browser.connected || isStateUnknown(firefox.browser) || idle.has(key)) {
    return firefox.close();
  }
  if (idle.size >= maxIdle) {
    const [oldest, { firefox: unused }] = [...idle][0]!;
    idle.delete(oldest);
    await unused.close();
  }
  idle.set(key, { firefox, isReset: resetOrKill(firefox) });
}

/**
 * A Firefox without an extension and without traces of other tests: a reset process of this worker,
 * or a new one. `close()` returns it to the pool.
 */
export async function takeFirefox(options: FirefoxOptions): Promise<FirefoxProcess> {
  if (!isShareable(options)) return startFirefox(options);
  const key = sharedBy(options);
  const firefox = (await takeIdle(key)) ?? (await startFirefox(options));
  return { ...firefox, close: () => returnToPool(key, firefox) };
}
