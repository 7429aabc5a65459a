import path from "node:path";
import type { Language } from "@digital-cleanup/text";
import { type ChromiumRig, launchChromium } from "../rig/chromium/launch-chromium.ts";

export const hasDisplay = (env: NodeJS.ProcessEnv): boolean =>
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * Opens a browser with the extension for the person at this machine. Joined events are kept for the
 * next start.
 */
export async function openForPerson(options: {
  dataFolder: string;
  language: Language;
  eventPage: string;
}): Promise<ChromiumRig> {
  const rig = await launchChromium({
    language: options.language,
    display: "here",
    endsOnSignals: false,
    profile: path.join(options.dataFolder, "browser"),
  });
  const [tab] = await rig.browser.pages();
  await tab!.goto(options.eventPage);
  return rig;
}
