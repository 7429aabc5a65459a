import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { closeWithTests } from "../close-with-tests.ts";
import { endWithThisProcess } from "../end-with-this-process.ts";
import { findTools, toolPath } from "../tools/find-tools.ts";

/** A virtual screen. `name` is the value for `DISPLAY`. */
export type Display = { name: string; stop: () => Promise<void> };

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/**
 * Starts Xvfb on a free display, with openbox if it is installed: without a window manager prompts
 * receive no keys.
 */
export async function startDisplay(size = "1280x900"): Promise<Display> {
  const server = spawn(
    toolPath("xvfb"),
    ["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const number = once(server.stdio[3] as Readable, "data").then(([data]) => String(data).trim());
  const died = once(server, "exit").then(([code]) => {
    throw new Error(`Xvfb ended with code ${code} before it gave a display.`);
  });
  const name = `:${await Promise.race([number, died])}`;
  died.catch(() => undefined);

  const { openbox } = findTools();
  const manager = openbox
    ? spawn(openbox, [], { stdio: "ignore", env: { ...process.env, DISPLAY: name } })
    : undefined;
  for (const child of [server, manager]) {
    if (child?.pid) child.once("exit", endWithThisProcess(child.pid));
  }
  const stop = closeWithTests(async () => {
    if (manager) await end(manager);
    await end(server);
  });
  return { name, stop };
}
