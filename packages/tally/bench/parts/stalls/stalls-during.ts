import { join } from "node:path";
import { type BenchServer, readStalls, startBuilt, stop } from "../servers.ts";

/** The longest stalls of a server on a folder until `work` has ended. `settings` are variables of its environment. */
export async function stallsDuring(
  mainFile: string,
  data: string,
  settings: Record<string, string>,
  work: (server: BenchServer) => Promise<void>,
) {
  const stallFile = join(data, "stall");
  const server = await startBuilt(mainFile, data, stallFile, settings);
  try {
    await work(server);
    return await readStalls(stallFile);
  } finally {
    await stop(server);
  }
}
