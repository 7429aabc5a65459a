import { cloudService } from "@digital-cleanup/cleaner";
import type { CloudFolder, ScanSource } from "../scan-messages.ts";
import { maybeForceGc } from "./force-gc.ts";
import { listedFolder } from "./listed-folder.ts";
import { type Folder, openFolders, type OpenFolders } from "./open-folders.ts";

/** A marker is among the first names of a folder, or the folder has thousands; listing all of them would delay the question. */
const maxNames = 5000;

export type OpenSource = OpenFolders & {
  /** The first chosen folder that a service keeps in step, by its name and the names in it. Nothing is read. */
  findCloud: () => Promise<CloudFolder | undefined>;
};

/** Opens a source for a walk over its files, except those in the trash. */
export function openSource(source: ScanSource): OpenSource {
  const chosen: { name: string; folder: Folder }[] =
    "files" in source
      ? [{ name: source.name, folder: listedFolder(source.files) }]
      : source.folders.map(({ name, handle }) => ({ name, folder: handle }));
  const roots = chosen.map(({ name, folder }) => [chosen.length > 1 ? name : "", folder] as const);
  return {
    // The files of a list are open already.
    ...openFolders(roots, "files" in source ? () => {} : maybeForceGc),
    findCloud: async () => {
      for (const { name, folder } of chosen) {
        const service = cloudService(name, await firstNames(folder));
        if (service) return { name, service };
      }
      return undefined;
    },
  };
}

async function firstNames(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) {
    names.push(name);
    if (names.length >= maxNames) break;
  }
  return names;
}
