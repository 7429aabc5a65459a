import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { settingsFolder } from "../settings-folder.ts";

/** The batches that this command set aside, one name a line. A manifest in a folder that came from elsewhere is not among them. */
export const ownBatchesFile = (env: NodeJS.ProcessEnv): string =>
  join(settingsFolder(env), "set-aside.txt");

/** Notes a batch before its first move. */
export async function noteOwnBatch(file: string, batch: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, `${batch}\n`);
  } catch {
    // Settings cannot be written here. The batch can be undone all the same, and emptied with --even-foreign.
  }
}

export async function readOwnBatches(file: string): Promise<ReadonlySet<string>> {
  const text = await readFile(file, "utf8").catch(() => "");
  return new Set(text.split("\n"));
}
