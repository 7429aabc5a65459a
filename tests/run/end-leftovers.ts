import { markedProcesses } from "./marked-processes.ts";

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
