import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { nodeFolderPort } from "../node-folder-port.ts";
import type { ServedRoot } from "./answer-request.ts";
import { createFolderHold } from "./folder-hold.ts";
import { distinctRoots } from "./distinct-roots.ts";
import { systemTrashPort } from "./system-trash/system-trash-port.ts";

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; settings: string };

/** What the page learns of a folder. `hasSystemTrash`: its files go to the system's trash, otherwise to a folder inside it. */
type ListedFolder = { id: string; name: string; hasSystemTrash: boolean };

export type ServedFolders = {
  roots: ReadonlyMap<string, ServedRoot>;
  listed: ListedFolder[];
  release: () => Promise<void>;
};

/** Prepares folders for the page. `noteBatch` is called once for each batch that is set aside. */
export async function serveFolders(
  folders: readonly string[],
  { platform, env, settings }: Machine,
  noteBatch: (batch: string) => Promise<void>,
): Promise<ServedFolders> {
  const roots = new Map<string, ServedRoot>();
  const listed: ListedFolder[] = [];
  const noted = new Set<string>();
  const holds: ReturnType<typeof createFolderHold>[] = [];
  const onBatch = async (batch: string) => {
    if (noted.has(batch)) return;
    noted.add(batch);
    await noteBatch(batch);
  };
  for (const { root, name } of distinctRoots(folders)) {
    const id = createHash("sha256").update(root).digest("hex").slice(0, 16);
    const hasSystemTrash = platform === "linux";
    const lists = join(settings, "open", id);
    if (hasSystemTrash) await mkdir(lists, { recursive: true, mode: 0o700 });
    const port = hasSystemTrash
      ? await systemTrashPort({ root, lists, env })
      : nodeFolderPort(root);
    const hold = createFolderHold(hasSystemTrash ? lists : root);
    holds.push(hold);
    roots.set(id, { root, port, hold: hold.hold, onBatch });
    listed.push({ id, name, hasSystemTrash });
  }
  const release = async () => void (await Promise.all(holds.map((hold) => hold.release())));
  return { roots, listed, release };
}
