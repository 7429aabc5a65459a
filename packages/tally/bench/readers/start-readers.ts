import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ReaderCommand, ReaderOptions, ReaderReport } from "./reader-process.ts";

const script = fileURLToPath(new URL("reader-process.ts", import.meta.url));

/** Readers of a server, in a process of their own. Resolves once their streams are open. */
export async function startReaders(options: ReaderOptions) {
  const child = fork(script, [JSON.stringify(options)]);
  const ended = once(child, "exit").then(() => {
    throw new Error("the readers ended");
  });
  const report = async (): Promise<ReaderReport> => {
    const [message] = (await Promise.race([once(child, "message"), ended])) as [ReaderReport];
    return message;
  };
  const send = (command: ReaderCommand) => void child.send(command);
  await report();
  ended.catch(() => undefined);
  return {
    /** Loads pages while `work` runs. Returns its result, and how many pages were loaded. */
    async beside<Result>(work: () => Promise<Result>): Promise<{ result: Result; pages: number }> {
      send("start");
      const result = await work();
      const answer = report();
      send("stop");
      const stopped = await answer;
      return { result, pages: "pages" in stopped ? stopped.pages : 0 };
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

export type Readers = Awaited<ReturnType<typeof startReaders>>;
