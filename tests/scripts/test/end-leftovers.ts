import { readdirSync, readFileSync } from "node:fs";

const variable = "DIGITAL_CLEANUP_TEST_RUN";
const value = `${process.pid}-${Date.now()}`;

/** Every process started from now on inherits a mark of this run in its environment. */
export function markRun(): void {
  process.env[variable] = value;
}

/** Kills the processes with this run's mark: a killed worker could not close its browsers. */
export function endLeftovers(): void {
  for (const pid of markedProcesses(`${variable}=${value}`)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // The process has ended.
    }
  }
}

/**
 * Other processes with `mark`, a `NAME=value` in their environment. Linux only; empty elsewhere.
 */
function markedProcesses(mark: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && readEnvironment(pid).includes(mark));
}

function readEnvironment(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0");
  } catch {
    // The process has ended, or belongs to another user.
    return [];
  }
}
