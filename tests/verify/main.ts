import { endRunningCommands } from "../run/run-command.ts";
import { parts } from "./parts.ts";
import { verify } from "./run-parts.ts";

/** For browsers that a part started. */
const graceMs = 20_000;

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // npm passes on a signal that the terminal has sent already.
    if (ending.signal.aborted) return;
    ending.abort();
    // The part then ends, and the table is still printed.
    endRunningCommands();
    setTimeout(endRunningCommands, graceMs, "SIGKILL").unref();
  });
}
process.exit(await verify(parts, process.argv.slice(2), console.log, ending.signal));
