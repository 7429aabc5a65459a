import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { toolPath } from "../tools/find-tools.ts";
import { pressKeys } from "../display/press-keys.ts";

const run = promisify(execFile);

/**
 * Chooses a folder in Chromium's own dialog, once it is open on `display`: types the path and
 * presses "Open" with Alt+O.
 */
export async function pickFolder(display: string, folder: string): Promise<void> {
  const env = { ...process.env, DISPLAY: display };
  const xdotool = (...words: string[]) => run(toolPath("xdotool"), words, { env });
  await xdotool("search", "--sync", "--onlyvisible", "--name", "^(Select where|Sélectionne)");
  // Keys are lost while the window is being rendered.
  await wait(500);
  await xdotool("type", "--delay", "15", folder);
  // The dialog suggests completions for the typed path; Return would accept one.
  await wait(300);
  await pressKeys(display, "alt+o");
}
