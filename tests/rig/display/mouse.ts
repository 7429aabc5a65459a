import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { toolPath } from "../tools/find-tools.ts";

const run = promisify(execFile);

/** A position on the whole screen, in pixels. */
export type Spot = { x: number; y: number };

/** Moves the pointer of `display` there and clicks. */
export async function clickAt(display: string, { x, y }: Spot): Promise<void> {
  const words = ["mousemove", Math.round(x), Math.round(y), "click", 1].map(String);
  await run(toolPath("xdotool"), words, { env: { ...process.env, DISPLAY: display } });
}

/** Moves the pointer there and clicks twice, as fast as a person does. */
export async function doubleClickAt(display: string, { x, y }: Spot): Promise<void> {
  const place = ["mousemove", Math.round(x), Math.round(y)];
  const words = [...place, "click", "--repeat", 2, "--delay", 120, 1].map(String);
  await run(toolPath("xdotool"), words, { env: { ...process.env, DISPLAY: display } });
}
