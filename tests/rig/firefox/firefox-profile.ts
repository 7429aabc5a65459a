import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launch } from "puppeteer-core";
import { toolPath } from "../tools/find-tools.ts";

const variable = "DIGITAL_CLEANUP_FIREFOX_PROFILE";
const makeFolder = () => mkdtempSync(path.join(tmpdir(), "firefox-"));

/**
 * Begins a profile, for all tests that this process starts: Firefox has half as much to do in a copy of one as in an empty one.
 * It lasts as long as the process.
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

/** The profile to start with, as an option: `kept`, or a copy of the one that was begun, which lasts until `remove`; else a fresh one of puppeteer's. */
export function firefoxProfile(kept?: string) {
  const begun = process.env[variable];
  if (kept || !begun) return { options: kept ? { profile: kept } : {}, remove: () => {} };
  const profile = makeFolder();
  cpSync(begun, profile, { recursive: true });
  return { options: { profile }, remove: () => rmSync(profile, { recursive: true, force: true }) };
}
