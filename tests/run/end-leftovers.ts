import { markedProcesses } from "./marked-processes.ts";

const variable = "DIGITAL_CLEANUP_TEST_RUN";
const value = `${process.pid}-${Date.now()}`;

/** Everything that this process starts from now on inherits a mark of this run in its environment. */
export function markRun(): void {
  process.env[variable] = value;
}

/** Kills what carries this run's mark: a worker that was killed could not close its browsers. */
export function endLeftovers(): void {
  for (const pid of markedProcesses(`${variable}=${value}`)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}
