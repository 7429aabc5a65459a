import { type BrowserProcess, createBrowserPool } from "../browser-pool.ts";
import { type FirefoxOptions, startFirefox } from "./firefox-process.ts";
import { resetFirefox } from "./reset-firefox.ts";

/** Options that a running Firefox cannot change. */
const sharedBy = ({ theme, hasSoundCard, takesAnyCertificate }: FirefoxOptions): string =>
  JSON.stringify([theme ?? "light", hasSoundCard ?? false, takesAnyCertificate ?? false]);

const isShareable = (options: FirefoxOptions): boolean =>
  !options.isAlone &&
  !options.display &&
  !options.profile &&
  !options.env &&
  !options.policy &&
  !options.isOneProcess &&
  !options.asksPermissions &&
  options.endsOnSignals !== false;

const take = createBrowserPool(resetFirefox);

/** A Firefox without an extension and without traces of other tests, from the pool if it may be shared. */
export function takeFirefox(options: FirefoxOptions): Promise<BrowserProcess> {
  const start = () => startFirefox(options);
  return isShareable(options) ? take(sharedBy(options), start) : start();
}
