import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { toolPath } from "../tools/find-tools.ts";
import { pressKeys } from "./drop-folder.ts";

const run = promisify(execFile);

/** Chooses a folder in Chromium's own chooser, once it is open on `display`: its path is typed, Alt+O presses "Open". */
export async function pickFolder(display: string, folder: string): Promise<void> {
  const env = { ...process.env, DISPLAY: display };
  const xdotool = (...words: string[]) => run(toolPath("xdotool"), words, { env });
  await xdotool("search", "--sync", "--onlyvisible", "--name", "^(Select where|Sélectionne)");
  // Keys that come while its window is being drawn are lost.
  await wait(500);
  await xdotool("type", "--delay", "15", folder);
  // What is typed is completed below the line; Return would take the completion, or nothing.
  await wait(300);
  await pressKeys(display, "alt+o");
}
