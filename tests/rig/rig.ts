import type { Language } from "@digital-cleanup/text";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { closeWithTests } from "./close-with-tests.ts";
import { type Display, startDisplay } from "./display/display.ts";
import { readValue, writeValues } from "./page/stored-values.ts";
import { registeredScripts, withApis } from "./page/with-apis.ts";
import { grantEverySite, usualBuild, withWorkDefaults } from "./store-run.ts";
import { isSlow, slowDownBuild } from "./slow/slow-down-build.ts";
import { waitUntil } from "./wait-until.ts";

export type BuildMode = "work" | "store";
export type RigOptions = {
  /** The build to load, by default the work build. */
  mode?: BuildMode;
  /** The browser's own language. Pages follow it unless the setting overrides it. */
  language?: Language;
  /** A display to use, `new` for one of its own, or `here` for the current one. Without a display the browser is headless. */
  display?: string;
  /** False if the caller ends the browser itself on Ctrl-C. */
  endsOnSignals?: boolean;
  /** A profile folder to keep between launches. By default a new one is used. */
  profile?: string;
  /**
   * A process that no other test has used. In a Chromium where an extension was uninstalled before,
   * requests no longer start a stopped background.
   */
  isAlone?: boolean;
  /** Accepts self-signed certificates, such as those of test servers. */
  takesAnyCertificate?: boolean;
  /** Hosts that resolve to this machine, so that a page can embed from them. In Chromium with their port, if wanted: `site.example=8080`. */
  localNames?: readonly string[];
  /** Environment variables of the browser, for example another `HOME`. They override all others. */
  env?: NodeJS.ProcessEnv;
  /** Managed storage of the extension, as an administrator sets it. Chromium needs root for it. */
  policy?: Record<string, unknown>;
  /**
   * Leaves the page open that an installation opens. Otherwise the page is empty, which saves a third
   * of a second, and closed before the launch returns.
   */
  keepsWelcome?: boolean;
};

/** The page that an installation opens. */
export const isWelcome = (url: string): boolean => /^[a-z]+-extension:.*\/welcome\.html$/.test(url);

/** A running browser with the built extension in it. */
export type Rig = {
  name: "chromium" | "firefox";
  browser: Browser;
  /** The display it draws on; empty if it is headless. */
  display: string;
  /**
   * Opens a page of the extension, for example `dashboard.html#challenge`, and waits for its
   * content.
   */
  open: (file: string) => Promise<Page>;
  /** The popup as a tab that shows the tab `tabId`. `openToolbarPopup()` opens the real one. */
  openPopup: (tabId?: number) => Promise<Page>;
  openDashboard: (section?: string) => Promise<Page>;
  /** Opens a web page in a new tab. */
  visit: (url: string) => Promise<Page>;
  /** The browser's id for the tab of `page`, which is brought to the front. */
  tabIdOf: (page: Page) => Promise<number>;
  /**
   * Waits until the extension has registered its scripts, any or the one with this id, which takes a
   * moment after the first start and after a change of a setting.
   */
  untilMeasuring: (scriptId?: string) => Promise<void>;
  /** Writes stored values as the extension's pages would. */
  writeStorage: (values: Record<string, unknown>) => Promise<void>;
  readStorage: (key: string) => Promise<unknown>;
  /**
   * Installs the extension over itself, as an update does: its pages close, web pages stay open.
   */
  update: () => Promise<void>;
  close: () => Promise<void>;
};

/** The folder of the build for `browser`. */
export const buildFolder = (browser: "chrome" | "firefox", mode: BuildMode = "work"): string =>
  path.resolve(
    import.meta.dirname,
    "../../extension/.output",
    mode === "work" ? `${browser}-mv3-work` : `${browser}-mv3`,
  );

/**
 * A copy of the build for one browser, because pages load chunks late and another build would
 * replace them. It lasts until `remove`.
 */
export function copyOfBuild(
  target: "chrome" | "firefox",
  { mode, keepsWelcome = false }: RigOptions = {},
) {
  const built = buildFolder(target, mode ?? usualBuild);
  if (!existsSync(path.join(built, "manifest.json"))) {
    throw new Error(`${built} does not exist: run \`npx pnpm@12.21.0 run build\` first.`);
  }
  const folder = mkdtempSync(path.join(tmpdir(), "extension-"));
  cpSync(built, folder, { recursive: true });
  if (usualBuild === "store" && !mode) grantEverySite(folder);
  if (isSlow) slowDownBuild(folder);
  if (!keepsWelcome) writeFileSync(path.join(folder, "welcome.html"), "<!doctype html>");
  const remove = closeWithTests(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, remove };
}

/** What Firefox lacks. */
type ChromeApis = {
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<{ contextId: string }[]> };
};

/**
 * Operations that both rigs implement through a page of the extension, which has access to its
 * APIs.
 */
export function extensionCommands(
  browser: Browser,
  open: (file: string, options?: { background: boolean }) => Promise<Page>,
) {
  let opened: Promise<Page> | undefined;
  // In front, it would keep the page under test from being drawn, and waits that follow frames would hang.
  const inside = () => (opened ??= open("dashboard.html#settings", { background: true }));
  return {
    /** Call it after a reinstallation of the extension, which closes its pages. */
    forgetOpenPage: () => {
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
      return withApis(control, async ({ tabs }) => {
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        return tab!.id!;
      });
    },
    untilMeasuring: async (scriptId?: string) => {
      const control = await inside();
      await waitUntil("registered scripts", async () => {
        const ids = await registeredScripts(control);
        return scriptId ? ids.includes(scriptId) : ids.length > 0;
      });
    },
    /** Any message starts a stopped background. This one gets no response. */
    wakeBackground: async () => {
      await withApis(await inside(), ({ runtime }) =>
        runtime.sendMessage({ type: "rig/wake" }).catch(() => undefined),
      );
    },
    /** The id of the background's current run, if it runs. Chrome only. */
    backgroundRun: async (): Promise<string | undefined> =>
      (await inside()).evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: ChromeApis };
        const [context] = await chrome.runtime.getContexts({ contextTypes: ["BACKGROUND"] });
        return context?.contextId;
      }),
    writeStorage: async (values: Record<string, unknown>) => {
      await (await inside()).evaluate(writeValues, withWorkDefaults(values));
    },
    readStorage: async (key: string): Promise<unknown> => (await inside()).evaluate(readValue, key),
  };
}

/** The display that the options ask for. `stop` ends it if it is a new one. */
export const takeDisplay = async ({ display = "" }: RigOptions): Promise<Display> =>
  display === "new" ? startDisplay() : { name: display, stop: async () => {} };

/** Options that both browsers handle in the same way. */
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
