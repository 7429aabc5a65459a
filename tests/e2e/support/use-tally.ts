import type { Browser } from "puppeteer-core";
import { beforeAll } from "vitest";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";

export type Started = { browser: Browser; tally: TallyProcess };
type Options = Parameters<typeof startTally>[0] & { launch?: () => Promise<Browser> };

/**
 * Starts a browser, Chromium unless `launch` is another, and a tally for the tests of a file or a block. Both are there
 * once its first test runs.
 */
export function useTally({ launch = launchBareChromium, ...options }: Options = {}): Started {
  const started = {} as Started;
  beforeAll(async () => {
    const [browser, tally] = await Promise.all([launch(), startTally(options)]);
    Object.assign(started, { browser, tally });
  });
  return started;
}
