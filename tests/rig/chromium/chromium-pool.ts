import { type BrowserProcess, createBrowserPool } from "../browser-pool.ts";
import type { RigOptions } from "../rig.ts";
import { startChromium } from "./chromium-process.ts";
import { resetChromium } from "./reset-chromium.ts";

/** Options that a running Chromium cannot change. */
const sharedBy = ({ language, localNames, takesAnyCertificate }: RigOptions): string =>
  JSON.stringify([language ?? "fr", localNames ?? [], takesAnyCertificate ?? false]);

const isShareable = (options: RigOptions): boolean =>
  !options.isAlone &&
  !options.display &&
  !options.profile &&
  !options.env &&
  options.endsOnSignals !== false;

const take = createBrowserPool(resetChromium);

/** A Chromium without an extension and without traces of other tests, from the pool if it may be shared. */
export function takeChromium(options: RigOptions): Promise<BrowserProcess> {
  const start = () => startChromium(options);
  return isShareable(options) ? take(sharedBy(options), start) : start();
}
