import { endRunningCommands } from "../run/run-command.ts";
import { parts } from "./parts.ts";
import { verify } from "./run-parts.ts";

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    ending.abort();
    // The part then ends, and the table is still printed.
    endRunningCommands();
  });
}
process.exit(await verify(parts, process.argv.slice(2), console.log, ending.signal));
