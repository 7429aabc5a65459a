import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { toolPath } from "../tools/find-tools.ts";

const run = promisify(execFile);

/** Sends keys to the focused window of `display`, as a keyboard does. */
export async function pressKeys(display: string, ...keys: string[]): Promise<void> {
  const env = { ...process.env, DISPLAY: display };
  for (const key of keys) {
    await run(toolPath("xdotool"), ["key", "--clearmodifiers", key], { env });
    await wait(150);
  }
}
