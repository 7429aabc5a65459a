import type { Browser } from "puppeteer-core";
import { launchBareChromium, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchBareFirefox, launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { Rig, RigOptions } from "../../rig/rig.ts";
import { firstOrAll } from "./extent.ts";

type Launches<Options, Launched> = readonly [
  name: Rig["name"],
  launch: (options?: Options) => Promise<Launched>,
][];

/** With the extension, for `describe.each`. */
export const browsers: Launches<RigOptions, Rig> = [
  ["chromium", launchChromium],
  ["firefox", launchFirefox],
];
/** Both in `npm run test:all`, otherwise Chromium. */
export const firstBrowser = firstOrAll(browsers);

/** Those to which a test can give a policy. Chromium's apply to the whole machine, and only root can give one browser a folder of its own. */
export const managedBrowsers = browsers.filter(
  ([name]) => name === "firefox" || process.getuid?.() === 0,
);

/** Without the extension. */
export const bareBrowsers: Launches<undefined, Browser> = [
  ["chromium", () => launchBareChromium()],
  ["firefox", () => launchBareFirefox()],
];
export const firstBareBrowser = firstOrAll(bareBrowsers);
