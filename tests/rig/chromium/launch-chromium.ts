import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page, Target, WebWorker } from "puppeteer-core";
import { closeWithTests } from "../close-with-tests.ts";
import { chromiumUnderPolicy } from "../policy.ts";
import {
  copyOfBuild,
  extensionCommands,
  isWelcome,
  type Rig,
  type RigOptions,
  takeDisplay,
} from "../rig.ts";
import { chooseWorkDefaults } from "../store-run.ts";
import { waitUntil } from "../wait-until.ts";
import { startChromium } from "./chromium-process.ts";
import { type BrowserProcess, createBrowserPool } from "../browser-pool.ts";

/** An extension that may erase what a profile keeps, which no command of the debugging protocol does. */
function writeEraser() {
  const folder = mkdtempSync(path.join(tmpdir(), "eraser-"));
  const manifest = {
    manifest_version: 3,
    name: "Eraser",
    version: "1",
    permissions: ["browsingData"],
    background: { service_worker: "eraser.js" },
  };
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "eraser.js"), "");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const eraseEverything = `chrome.browsingData.remove({}, {
  cache: true, cacheStorage: true, cookies: true, downloads: true, fileSystems: true, formData: true,
  history: true, indexedDB: true, localStorage: true, serviceWorkers: true,
})`;

/**
 * Closes every page but a blank one, uninstalls extensions, and erases the data that they and the
 * pages stored.
 */
async function resetChromium(browser: Browser): Promise<void> {
  const [, ...contexts] = browser.browserContexts();
  await Promise.all(contexts.map((context) => context.close()));
  const blank = await browser.newPage();
  const others = (await browser.pages()).filter((page) => page !== blank);
  await Promise.all(others.map((page) => page.close()));
  // It erases the extension's storage, permissions, scripts and rules.
  for (const id of (await browser.extensions()).keys()) await browser.uninstallExtension(id);
  const eraser = writeEraser();
  try {
    const id = await browser.installExtension(eraser.folder);
    const url = `chrome-extension://${id}/eraser.js`;
    const target = await browser.waitForTarget((candidate) => candidate.url() === url);
    await (await target.worker())!.evaluate(eraseEverything);
    await browser.uninstallExtension(id);
  } finally {
    eraser.remove();
  }
}

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
function takeChromium(options: RigOptions): Promise<BrowserProcess> {
  const start = () => startChromium(options);
  return isShareable(options) ? take(sharedBy(options), start) : start();
}

export type ChromiumRig = Rig & {
  /** The extension's background, started if it was stopped. */
  serviceWorker: () => Promise<WebWorker>;
  /** Terminates the background at once, as the browser may at any time. */
  killServiceWorker: () => Promise<void>;
};

/**
 * The same browser without the extension. With a list of `flags`, which are Chromium's own, it is not
 * shared, even if the list is empty. `extensions` are folders of others to install.
 */
export async function launchBareChromium(
  flags?: readonly string[],
  extensions: string[] = [],
): Promise<Browser> {
  const { browser, close } = await (flags ? startChromium({}, { flags }) : takeChromium({}));
  browser.close = closeWithTests(close);
  for (const folder of extensions) await browser.installExtension(folder);
  return browser;
}

/** Chromium disables an unpacked extension when it is reloaded, unless developer mode is on. */
async function allowUnpacked(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    "chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })",
  );
  await page.close();
}

/** A profile or a policy decides whether the page opens, and when, so it is then closed whenever it appears. */
async function closeWelcome(browser: Browser, { profile, policy }: RigOptions): Promise<void> {
  const close = async (target: Target) => {
    if (isWelcome(target.url())) await (await target.page())?.close();
  };
  if (!profile && !policy) {
    await close(await browser.waitForTarget((target) => isWelcome(target.url())));
    return;
  }
  const closeLate = (target: Target) => void close(target).catch(() => undefined);
  browser.on("targetcreated", closeLate);
  browser.on("targetchanged", closeLate);
  for (const target of browser.targets()) closeLate(target);
}

type ChromiumOptions = RigOptions & {
  /** Modifies the copy of the build before it is loaded. */
  alterBuild?: (folder: string) => Promise<void>;
};

export async function launchChromium(given: ChromiumOptions = {}): Promise<ChromiumRig> {
  const display = await takeDisplay(given);
  const options = { ...given, display: display.name };
  const extension = copyOfBuild("chrome", options);
  await options.alterBuild?.(extension.folder);
  const managed = options.policy && chromiumUnderPolicy(extension.folder, options.policy);
  const chromium = await (managed
    ? startChromium(options, { program: managed.program })
    : takeChromium(options));
  const { browser } = chromium;
  const base = `chrome-extension://${await browser.installExtension(extension.folder)}`;
  const isBackground = (url: string) => url === `${base}/background.js`;
  await browser.waitForTarget((candidate) => isBackground(candidate.url()));

  if (!options.keepsWelcome) await closeWelcome(browser, options);

  const session = await browser.target().createCDPSession();
  /** A blank page first, as `newPage()` opens it, would cost the start of a second process. */
  const open = async (file: string, { background = false } = {}): Promise<Page> => {
    const url = `${base}/${file}`;
    const earlier = browser.targets();
    const opened = browser.waitForTarget(
      (candidate) => candidate.url() === url && !earlier.includes(candidate),
    );
    await session.send("Target.createTarget", { url, background });
    const page = (await (await opened).page())!;
    await page.waitForSelector("main h1");
    return page;
  };
  const commands = extensionCommands(browser, open);
  await chooseWorkDefaults(options, commands.writeStorage);
  const running = () => browser.targets().find((candidate) => isBackground(candidate.url()));
  const serviceWorker = async () => {
    if (!running()) await commands.wakeBackground();
    const target = await browser.waitForTarget((candidate) => isBackground(candidate.url()));
    return (await target.worker())!;
  };
  return {
    name: "chromium",
    browser,
    display: display.name,
    open,
    serviceWorker,
    killServiceWorker: async () => {
      const run = await commands.backgroundRun();
      const { targetInfos } = await session.send("Target.getTargets");
      const target = targetInfos.find(({ url }) => isBackground(url));
      if (!target) return;
      // Chromium pauses a worker that starts while a debugger is attached, and an event may start it again at once.
      const worker = await running()?.worker();
      await worker?.client.detach().catch(() => undefined);
      await session.send("Target.closeTarget", { targetId: target.targetId });
      await waitUntil(
        "a terminated background",
        async () => (await commands.backgroundRun()) !== run,
      );
    },
    ...commands,
    update: async () => {
      await allowUnpacked(browser);
      const worker = await serviceWorker();
      const before = running();
      const isNew = (candidate: Target) => candidate !== before && isBackground(candidate.url());
      const again = browser.waitForTarget(isNew);
      // The worker terminates during the call.
      worker.evaluate("chrome.runtime.reload()").catch(() => undefined);
      await again;
      commands.forgetOpenPage();
    },
    close: closeWithTests(async () => {
      await chromium.close();
      await display.stop();
      extension.remove();
      managed?.remove();
    }),
  };
}
