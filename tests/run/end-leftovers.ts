import { readdirSync, readFileSync } from "node:fs";

const variable = "DIGITAL_CLEANUP_TEST_RUN";
const mark = `${variable}=${process.pid}-${Date.now()}`;

/** Everything that this process starts from now on inherits a mark of this run in its environment. */
export function markRun(): void {
  process.env[variable] = mark.slice(variable.length + 1);
}

/**
 * Kills what carries this run's mark and is still there: a worker that was killed cannot close its browsers. Linux only; on
 * other systems each worker closes its own.
 */
export function endLeftovers(): void {
  if (process.platform !== "linux") return;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (pid === String(process.pid)) continue;
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "latin1");
      if (environment.split("\0").includes(mark)) process.kill(Number(pid), "SIGKILL");
    } catch {
      // It has ended, or belongs to another user.
    }
  }
}
