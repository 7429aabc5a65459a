import { readFileSync } from "node:fs";
import type { Marionette } from "../../rig/thunderbird/marionette.ts";

/** Of Linux on every machine that Debian supports. */
const ticksPerSecond = 100;

/** Processor time and memory of Thunderbird's main process, by the counts of Linux. */
export async function readUsage({ run }: Marionette) {
  const pid = await run<number>("return Services.appinfo.processID;");
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return {
    processorMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond,
    memoryBytes: Number(pages) * 4096,
  };
}

/** Measures from now on how long the mail window takes no input at most. */
export const watchPauses = ({ run }: Marionette) =>
  run(
    `const window = Services.wm.getMostRecentWindow("mail:3pane");
    window.longestPauseMs = 0;
    let lastMs = window.performance.now();
    window.setInterval(() => {
      const nowMs = window.performance.now();
      window.longestPauseMs = Math.max(window.longestPauseMs, nowMs - lastMs - 10);
      lastMs = nowMs;
    }, 10);`,
  );

export const readLongestPause = ({ run }: Marionette) =>
  run<number>(`return Services.wm.getMostRecentWindow("mail:3pane").longestPauseMs;`);
