import { type Browser, launch, type Page, type Target, type WebWorker } from "puppeteer-core";
import { chromiumProfile } from "./chromium-profile.ts";
import { repeatPageClose } from "./close-page.ts";
import { toolPath } from "../tools/find-tools.ts";
import { closeOrKill, registerBrowser } from "../open-browsers.ts";
import { chromiumUnderPolicy } from "../policy.ts";
import {
  copyOfBuild,
  environment,
  extensionCommands,
  isWelcome,
  launchOptions,
  type Rig,
  type RigOptions,
} from "../rig.ts";
import { waitUntil } from "../wait-until.ts";

export type ChromiumRig = Rig & {
  /** The extension's background, started if it was stopped. */
  serviceWorker: () => Promise<WebWorker>;
  /** Terminates the background at once, as the browser may at any time. */
  killServiceWorker: () => Promise<void>;
};

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--password-store=basic",
];
/** Without a screen, an emulated graphics card wastes a tenth of the processor time. */
const headlessOnly = ["--disable-gpu", "--disable-software-rasterizer"];

async function start(
  options: RigOptions,
  extensions: string[],
  flags: readonly string[] = [],
  program = toolPath("chromium"),
): Promise<Browser> {
  const { language = "fr" } = options;
  const browser = await launch({
    executablePath: program,
    ...launchOptions(options),
    pipe: true,
    enableExtensions: extensions,
    // In a locale that is not installed, Chromium misreads file names that are not ASCII.
    env: environment(options, { LC_ALL: "C.UTF-8", LANGUAGE: language }),
    args: [
      ...quiet,
      ...(options.display ? [] : headlessOnly),
      `--lang=${language}`,
      `--accept-lang=${language}`,
      "--window-size=1280,900",
      // Chromium refuses to run its sandbox as root, which containers use.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      // Puppeteer's emulation applies to pages only, not to their workers and frames.
      ...(options.takesAnyCertificate ? ["--ignore-certificate-errors"] : []),
      ...(options.localNames
        ? [
            `--host-resolver-rules=${options.localNames.map((name) => `MAP ${name} 127.0.0.1`).join()}`,
          ]
        : []),
      ...flags,
    ],
  });
  registerBrowser("chromium", browser);
  const [page] = await browser.pages();
  if (page) repeatPageClose(page);
  const close = browser.close.bind(browser);
  browser.close = () => closeOrKill(browser, close);
  return browser;
}

/** The same browser without the extension, for comparison. `flags` are Chromium's own; `extensions` are folders of others. */
export const launchBareChromium = (
  flags?: readonly string[],
  extensions: string[] = [],
): Promise<Browser> => start({}, extensions, flags);

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

export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumRig> {
  const extension = copyOfBuild("chrome", options);
  await options.alterBuild?.(extension.folder);
  const profile = chromiumProfile(options.profile);
  const managed = options.policy && chromiumUnderPolicy(extension.folder, options.policy);
  const browser = await start(
    { ...options, profile: profile.folder },
    [extension.folder],
    [],
    managed?.program,
  );
  const isBackground = (url: string) => /^chrome-extension:.*\/background\.js$/.test(url);
  const started = await browser.waitForTarget((candidate) => isBackground(candidate.url()));
  const base = started.url().replace(/\/background\.js$/, "");

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
  const running = () => browser.targets().find((candidate) => isBackground(candidate.url()));
  const serviceWorker = async () => {
    if (!running()) await commands.wakeBackground();
    const target = await browser.waitForTarget((candidate) => isBackground(candidate.url()));
    return (await target.worker())!;
  };
  return {
    name: "chromium",
    browser,
    open,
    serviceWorker,
    killServiceWorker: async () => {
      const target = running();
      if (!target) return;
      const run = await commands.backgroundRun();
      const worker = await target.worker();
      // Its session may end with the worker, before it is closed.
      await worker!.close().catch(() => undefined);
      // A worker that an event starts again at once keeps its target.
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
    close: async () => {
      await browser.close();
      extension.remove();
      profile.remove();
      managed?.remove();
    },
  };
}
