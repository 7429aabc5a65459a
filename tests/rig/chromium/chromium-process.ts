import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launch, type Page } from "puppeteer-core";
import type { BrowserProcess } from "../browser-pool.ts";
import { closeOrKill, killGroup, registerBrowser } from "../open-browsers.ts";
import { environment, launchOptions, type RigOptions } from "../rig.ts";
import { toolPath } from "../tools/find-tools.ts";

const repeated = new WeakSet<object>();
const repeatMs = 1_000;

/**
 * Makes `page.close()` of every page try again each second. Chromium acknowledges a close but drops
 * it if a navigation commits at that moment (https://crbug.com/536385539), and puppeteer then waits
 * forever.
 */
function repeatPageClose(page: Page): void {
  const prototype = Object.getPrototypeOf(page) as Page;
  if (repeated.has(prototype)) return;
  repeated.add(prototype);
  const { close } = prototype;
  prototype.close = async function (this: Page, ...options: Parameters<Page["close"]>) {
    // The page may be closed by then, as intended.
    const again = () => void close.apply(this, options).catch(() => undefined);
    const timer = setInterval(again, repeatMs);
    try {
      await close.apply(this, options);
    } finally {
      clearInterval(timer);
    }
  };
}

/**
 * A profile that never offers to translate: the offer would receive the keys meant for Chromium's
 * prompts, and no flag disables it any more. It is `kept`, or a new one that lasts until `remove`.
 */
function chromiumProfile(kept?: string) {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), "profile-"));
  const preferences = path.join(folder, "Default/Preferences");
  if (!existsSync(preferences)) {
    mkdirSync(path.dirname(preferences), { recursive: true });
    writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }));
  }
  const remove = () => {
    // The browser's helper processes may still write for a moment.
    if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { folder, remove };
}

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--password-store=basic",
];
/** `site.example`, or `site.example=8080` if its server listens on another port than the address has. */
const resolveHere = (localName: string): string => {
  const [name, port] = localName.split("=");
  return `MAP ${name} 127.0.0.1${port ? `:${port}` : ""}`;
};

/** Without a screen, an emulated graphics card wastes a tenth of the processor time. */
const headlessOnly = ["--disable-gpu", "--disable-software-rasterizer"];

/** `flags` are Chromium's own, `program` another one than the installed. */
export async function startChromium(
  options: RigOptions = {},
  {
    flags = [],
    program = toolPath("chromium"),
  }: { flags?: readonly string[]; program?: string } = {},
): Promise<BrowserProcess> {
  const { language = "fr" } = options;
  const profile = chromiumProfile(options.profile);
  const browser = await launch({
    executablePath: program,
    ...launchOptions({ ...options, profile: profile.folder }),
    pipe: true,
    enableExtensions: true,
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
        ? [`--host-resolver-rules=${options.localNames.map(resolveHere).join()}`]
        : []),
      ...flags,
    ],
  });
  registerBrowser("chromium", browser);
  const [page] = await browser.pages();
  if (page) repeatPageClose(page);
  const close = browser.close.bind(browser);
  return {
    browser,
    close: async () => {
      await closeOrKill(browser, close);
      profile.remove();
    },
    kill: () => {
      killGroup(browser.process()?.pid);
      profile.remove();
    },
  };
}
