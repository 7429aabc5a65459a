import type { Language } from "@digital-cleanup/text";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import type { Browser as ExtensionApis } from "webextension-polyfill";

export type BuildMode = "work" | "store";
export type RigOptions = {
  /** Which build is loaded; the work build by default. */
  mode?: BuildMode;
  /** Language of the browser itself. Pages follow it unless the setting says otherwise. */
  language?: Language;
  /** A display to draw on, or `here` for the current one; without it the browser is headless. */
  display?: string;
  /** False where the caller ends the browser itself on Ctrl-C. */
  endsOnSignals?: boolean;
  /** A profile folder to keep from one start to the next; a fresh one is used otherwise. */
  profile?: string;
  /** Accepts self-signed certificates, such as those of test servers. */
  takesAnyCertificate?: boolean;
  /** Names of the web that lead to this machine, so that a page here can embed from there. */
  localNames?: readonly string[];
  /** Variables of the browser's environment, for example another `HOME`. They win over all others. */
  env?: NodeJS.ProcessEnv;
  /** What an administrator sets for the extension (managed storage). In Chromium only the administrator may start that. */
  policy?: Record<string, unknown>;
};

/** A running browser with the built extension in it. */
export type Rig = {
  name: "chromium" | "firefox";
  browser: Browser;
  /** Opens a page of the extension, for example `dashboard.html#challenge`, and waits for its content. */
  open: (file: string) => Promise<Page>;
  /** The popup as a page that shows the tab `tabId`. The one at the toolbar is that of `openToolbarPopup()`. */
  openPopup: (tabId?: number) => Promise<Page>;
  openDashboard: (section?: string) => Promise<Page>;
  /** Opens a web page in a tab of its own. */
  visit: (url: string) => Promise<Page>;
  /** The browser's number for the tab of `page`, which is brought to the front. */
  tabIdOf: (page: Page) => Promise<number>;
  /** Waits until the extension has registered what measures pages: right after its first start it has not yet. */
  untilMeasuring: () => Promise<void>;
  /** Writes keys of `storage.local` as the extension's pages would. */
  writeStorage: (values: Record<string, unknown>) => Promise<void>;
  readStorage: (key: string) => Promise<unknown>;
  /** Installs the extension again over itself, as an update does: its pages are closed, those of the web stay. */
  update: () => Promise<void>;
  close: () => Promise<void>;
};

/** Where the build for `browser` goes. */
export const buildFolder = (browser: "chrome" | "firefox", mode: BuildMode = "work"): string =>
  path.resolve(
    import.meta.dirname,
    "../../extension/.output",
    mode === "work" ? `${browser}-mv3-work` : `${browser}-mv3`,
  );

/**
 * A copy of the build for one browser: pages fetch their parts from it late, and another build must not pull them away.
 * It lasts until `remove`.
 */
export function copyOfBuild(...build: Parameters<typeof buildFolder>) {
  const built = buildFolder(...build);
  if (!existsSync(path.join(built, "manifest.json"))) {
    throw new Error(`${built} does not exist: run \`npm run pnpm -- run build\` first.`);
  }
  const folder = mkdtempSync(path.join(tmpdir(), "extension-"));
  cpSync(built, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The APIs as a function evaluated inside a page of the extension finds them. */
type Inside = { browser?: ExtensionApis; chrome?: ExtensionApis };

/** What both rigs do the same way, through a page of the extension, which can speak to its APIs. */
export function extensionCommands(browser: Browser, open: (file: string) => Promise<Page>) {
  let opened: Promise<Page> | undefined;
  const inside = () => (opened ??= open("dashboard.html#settings"));
  return {
    /** For when the extension was installed again, which closes its pages. */
    beginAnew: () => {
      opened = undefined;
    },
    visit: async (url: string): Promise<Page> => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    openPopup: (tabId?: number) =>
      open(tabId === undefined ? "popup.html" : `popup.html?tabId=${tabId}`),
    openDashboard: (section?: string) =>
      open(section ? `dashboard.html#${section}` : "dashboard.html"),
    tabIdOf: async (page: Page) => {
      const control = await inside();
      await page.bringToFront();
      return control.evaluate(async () => {
        const apis = globalThis as unknown as Inside;
        const [tab] = await (apis.browser ?? apis.chrome)!.tabs.query({
          active: true,
          lastFocusedWindow: true,
        });
        return tab!.id!;
      });
    },
    untilMeasuring: async () => {
      await (
        await inside()
      ).waitForFunction(async () => {
        const apis = globalThis as unknown as Inside;
        const scripts = await (apis.browser ??
          apis.chrome)!.scripting.getRegisteredContentScripts();
        return scripts.length > 0;
      });
    },
    /** Any message starts a background that sleeps; this one gets no answer. */
    wakeBackground: async () => {
      await (
        await inside()
      ).evaluate(async () => {
        const apis = globalThis as unknown as Inside;
        await (apis.browser ?? apis.chrome)!.runtime
          .sendMessage({ type: "rig/wake" })
          .catch(() => undefined);
      });
    },
    writeStorage: async (values: Record<string, unknown>) => {
      await (
        await inside()
      ).evaluate(async (given) => {
        const apis = globalThis as unknown as Inside;
        await (apis.browser ?? apis.chrome)!.storage.local.set(given);
      }, values);
    },
    readStorage: async (key: string): Promise<unknown> =>
      (await inside()).evaluate(async (name) => {
        const apis = globalThis as unknown as Inside;
        return (await (apis.browser ?? apis.chrome)!.storage.local.get(name))[name];
      }, key),
  };
}

/** What both browsers take from the options in the same way. */
export const launchOptions = ({
  display,
  profile,
  endsOnSignals = true,
  takesAnyCertificate = false,
}: RigOptions) => ({
  headless: !display,
  acceptInsecureCerts: takesAnyCertificate,
  defaultViewport: null,
  handleSIGINT: endsOnSignals,
  handleSIGTERM: endsOnSignals,
  ...(profile && { userDataDir: profile }),
});

export const environment = (
  { display, env }: RigOptions,
  usual: NodeJS.ProcessEnv = {},
): NodeJS.ProcessEnv => ({
  ...process.env,
  ...usual,
  ...(display && display !== "here" && { DISPLAY: display }),
  ...env,
});
