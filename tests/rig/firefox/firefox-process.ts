import { readFileSync } from "node:fs";
import path from "node:path";
import { launch } from "puppeteer-core";
import type { BrowserProcess } from "../browser-pool.ts";
import { closeOrKill, killGroup, registerBrowser } from "../open-browsers.ts";
import { firefoxHome } from "../policy.ts";
import { buildFolder, environment, launchOptions, type RigOptions } from "../rig.ts";
import { toolPath } from "../tools/find-tools.ts";
import { firefoxProfile } from "./firefox-profile.ts";

export type FirefoxOptions = RigOptions & {
  /**
   * Runs the extension's pages in the browser's own process, the only one where `chooseFolder()`
   * reaches their inputs.
   */
  isOneProcess?: boolean;
  /** Makes Firefox prompt for permissions, which needs a display. By default it grants them. */
  asksPermissions?: boolean;
  /**
   * An emulated sound card. Without one Firefox ends a video that has only sound; with it, video
   * timing is less accurate under load.
   */
  hasSoundCard?: boolean;
  theme?: "light" | "dark";
};

/**
 * Firefox gives each extension a random address, which a preference fixes. The two builds may be
 * installed side by side.
 */
export const hosts = {
  work: "11111111-2222-4333-8444-555555555555",
  store: "11111111-2222-4333-8444-666666666666",
};

const geckoId = (folder: string): string =>
  JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")).browser_specific_settings
    .gecko.id;

const extensionAddresses = (): string =>
  JSON.stringify({
    [geckoId(buildFolder("firefox", "work"))]: hosts.work,
    [geckoId(buildFolder("firefox", "store"))]: hosts.store,
  });

export type Preferences = Record<string, string | number | boolean>;

/**
 * Preferences that a running Firefox applies when they change, so tests that differ in them may
 * share a process.
 */
export const changeablePreferences = ({
  language = "fr",
  localNames = [],
}: FirefoxOptions): Preferences => ({
  "extensions.webextensions.uuids": extensionAddresses(),
  "intl.accept_languages": language,
  "intl.locale.requested": language,
  "network.dns.localDomains": localNames.join(),
});

export async function startFirefox(options: FirefoxOptions = {}): Promise<BrowserProcess> {
  const { isOneProcess = false, asksPermissions = false, hasSoundCard = false, theme } = options;
  const managed =
    options.policy && firefoxHome(buildFolder("firefox", options.mode), options.policy);
  const profile = firefoxProfile(options.profile);
  const browser = await launch({
    browser: "firefox",
    executablePath: toolPath("firefox"),
    ...launchOptions({ ...options, ...profile.options }),
    env: environment(options, managed && { HOME: managed.home }),
    // Without it WebDriver BiDi refuses to open moz-extension: pages.
    args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
    extraPrefsFirefox: {
      ...changeablePreferences(options),
      // Helper processes that no test needs; they cost processor time at each start.
      "dom.ipc.processPrelaunch.enabled": false,
      "layers.gpu-process.enabled": false,
      // The prompt is outside of any page, where a headless browser cannot click.
      "extensions.webextOptionalPermissionPrompts": asksPermissions,
      // A reused process gives the next installation the same address.
      "extensions.webextensions.keepUuidOnUninstall": true,
      ...(hasSoundCard && { "media.cubeb.force_mock_context": true }),
      ...(isOneProcess && { "extensions.webextensions.remote": false }),
      // WebDriver BiDi cannot switch themes: 0 is dark, 1 is light.
      ...(theme && {
        "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1,
      }),
    },
  });
  registerBrowser("firefox", browser);
  const close = browser.close.bind(browser);
  const removeFolders = () => {
    managed?.remove();
    profile.remove();
  };
  return {
    browser,
    close: async () => {
      await closeOrKill(browser, close);
      removeFolders();
    },
    kill: () => {
      killGroup(browser.process()?.pid);
      removeFolders();
    },
  };
}
