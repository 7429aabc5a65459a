import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, launch, type Page } from "puppeteer-core";
import { toolPath } from "../tools/find-tools.ts";
import { firefoxProfile } from "./firefox-profile.ts";
import { firefoxHome } from "../policy.ts";
import {
  copyOfBuild,
  environment,
  extensionCommands,
  launchOptions,
  type Rig,
  type RigOptions,
} from "../rig.ts";

/** Firefox gives each extension an address of its own at random; this preference fixes it. */
const host = "11111111-2222-4333-8444-555555555555";

const geckoId = (folder: string): string =>
  JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")).browser_specific_settings
    .gecko.id;

type FirefoxOptions = RigOptions & {
  /** Pages of the extension run in the browser's own process: only there `chooseFolder()` reaches their inputs. */
  isOneProcess?: boolean;
  /** Firefox asks about permissions, which needs a display to be answered; without it, it gives them. */
  asksPermissions?: boolean;
  /**
   * One that nobody hears. Where there is none, Firefox ends a film that is nothing but sound; this one keeps time, if not as
   * well under load as films do without any.
   */
  hasSoundCard?: boolean;
};

/** The change of process may cut a wait short, so the wait begins again until its time is over. */
async function untilDrawn(page: Page): Promise<void> {
  for (const started = Date.now(); ; await wait(50)) {
    try {
      await page.waitForSelector("main h1", { timeout: 15_000 });
      return;
    } catch (error) {
      if (Date.now() - started > 15_000) throw error;
    }
  }
}

/** The same browser without the extension. */
export const launchBareFirefox = (theme?: "light" | "dark"): Promise<Browser> =>
  launch({
    browser: "firefox",
    executablePath: toolPath("firefox"),
    ...launchOptions({}),
    extraPrefsFirefox: {
      "intl.accept_languages": "fr",
      // WebDriver BiDi cannot switch themes: 0 is dark, 1 is light.
      ...(theme && {
        "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1,
      }),
    },
  });

export async function launchFirefox(options: FirefoxOptions = {}): Promise<Rig> {
  const { mode, language = "fr", isOneProcess = false } = options;
  const { asksPermissions = false, hasSoundCard = false } = options;
  const extension = copyOfBuild("firefox", mode);
  const managed = options.policy && firefoxHome(extension.folder, options.policy);
  const profile = firefoxProfile(options.profile);
  const browser = await launch({
    browser: "firefox",
    executablePath: toolPath("firefox"),
    ...launchOptions({ ...options, ...profile.options }),
    env: environment(options, managed && { HOME: managed.home }),
    // Without it WebDriver BiDi refuses to open moz-extension: pages.
    args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [geckoId(extension.folder)]: host }),
      // The prompt is outside of any page, where a headless browser cannot click.
      "extensions.webextOptionalPermissionPrompts": asksPermissions,
      ...(hasSoundCard && { "media.cubeb.force_mock_context": true }),
      ...(isOneProcess && { "extensions.webextensions.remote": false }),
      ...(options.localNames && { "network.dns.localDomains": options.localNames.join() }),
      "intl.accept_languages": language,
      "intl.locale.requested": language,
    },
  });
  await browser.installExtension(extension.folder);

  const open = async (file: string): Promise<Page> => {
    const page = await browser.newPage();
    // The tab moves to the process of extensions, so this navigation never settles: wait for the page itself.
    page.goto(`moz-extension://${host}/${file}`).catch(() => undefined);
    await untilDrawn(page);
    return page;
  };
  const commands = extensionCommands(browser, open);
  return {
    name: "firefox",
    browser,
    open,
    ...commands,
    update: async () => {
      await browser.installExtension(extension.folder);
      commands.beginAnew();
    },
    close: async () => {
      await browser.close();
      extension.remove();
      managed?.remove();
      profile.remove();
    },
  };
}
