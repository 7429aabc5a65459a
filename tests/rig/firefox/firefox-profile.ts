import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launch } from "puppeteer-core";
import { toolPath } from "../tools/find-tools.ts";

const variable = "DIGITAL_CLEANUP_FIREFOX_PROFILE";
const makeFolder = () => mkdtempSync(path.join(tmpdir(), "firefox-"));

/**
 * Creates a profile for all tests that this process starts: Firefox starts about twice as fast with
 * a copy of one as with an empty one. It lasts as long as the process.
 */
export async function beginFirefoxProfile(): Promise<void> {
  const folder = makeFolder();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const browser = await launch({
    browser: "firefox",
    executablePath: toolPath("firefox"),
    userDataDir: folder,
  });
  await browser.close();
  process.env[variable] = folder;
}

/**
 * The profile option: `kept`, or a copy of the created one, which lasts until `remove`, or else a
 * new one of puppeteer's.
 */
export function firefoxProfile(kept?: string) {
  const begun = process.env[variable];
  if (kept || !begun) return { options: kept ? { profile: kept } : {}, remove: () => {} };
  const profile = makeFolder();
  cpSync(begun, profile, { recursive: true });
  return { options: { profile }, remove: () => rmSync(profile, { recursive: true, force: true }) };
}
