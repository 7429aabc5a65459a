import path from "node:path";
import type { Language } from "@digital-cleanup/text";
import type { Page, Target } from "puppeteer-core";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { type BuildMode, isWelcome } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/** The extension opens its welcome page only in a new profile. */
const maxWelcomeWaitMs = 5_000;

async function openWelcome(rig: ChromiumRig): Promise<Page> {
  const isOpen = (target: Target) => isWelcome(target.url());
  const target = await rig.browser
    .waitForTarget(isOpen, { timeout: maxWelcomeWaitMs })
    .catch(() => undefined);
  return (await target?.page()) ?? rig.open("welcome.html");
}

/** A page that opens earlier is not measured. */
const untilMeasuring = (rig: ChromiumRig) =>
  waitUntil("registered scripts", async () => {
    const worker = await rig.serviceWorker();
    const count = "chrome.scripting.getRegisteredContentScripts().then(({ length }) => length)";
    return Number(await worker.evaluate(count)) > 0;
  });

/**
 * Opens a browser with the extension for the person at this machine: the event, a heavy page, and in front the welcome page.
 * Joined events are kept for the next start.
 */
export async function openForPerson(options: {
  mode: BuildMode;
  dataFolder: string;
  language: Language;
  eventPage: string;
  heavyPage: string;
  /** By default the one that this process has. */
  display?: string;
}): Promise<ChromiumRig> {
  const { mode, dataFolder, language, eventPage, heavyPage, display = "here" } = options;
  const rig = await launchChromium({
    mode,
    language,
    display,
    endsOnSignals: false,
    keepsWelcome: true,
    // The public edition stands down beside the other.
    profile: path.join(dataFolder, mode === "work" ? "browser-work" : "browser"),
  });
  const welcome = await openWelcome(rig);
  const [first] = await rig.browser.pages();
  await first!.goto(eventPage);
  // The public edition measures once the person has pressed the button.
  if (mode === "work") await untilMeasuring(rig);
  await rig.visit(heavyPage);
  await welcome.bringToFront();
  return rig;
}
