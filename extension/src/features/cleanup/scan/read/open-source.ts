import { cloudService } from "@digital-cleanup/cleaner";
import { folderTree } from "../../folder/chosen-folder.ts";
import type { CloudFolder, ReadFile, ReadSource, ScanSource } from "../scan-messages.ts";
import { maybeForceGc } from "./force-gc.ts";
import { type Folder, type OpenFolders, openFolders } from "./open-folders.ts";

type ListedFile = { readonly kind: "file"; getFile: () => Promise<File> };

/** A folder of a list of files. It is walked like the handle of a folder. */
class ListedFolder extends Map<string, ListedFolder | ListedFile> {
  readonly kind = "directory";
  async getFileHandle(name: string): Promise<ListedFile> {
    return this.get(name) as ListedFile;
  }
}

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
      ? readFolders(source)
      : source.folders.map(({ name, handle }) => ({ name, folder: folderTree(handle) }));
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

/** The folders of a list of files. */
function readFolders({ name, files, roots = [] }: ReadSource): { name: string; folder: Folder }[] {
  const whole = listedFolder(files);
  const several = roots.flatMap((root) => {
    const folder = whole.get(root);
    return folder instanceof ListedFolder ? [{ name: root, folder }] : [];
  });
  return several.length > 1 ? several : [{ name, folder: whole }];
}

function listedFolder(files: readonly ReadFile[]): ListedFolder {
  const root = new ListedFolder();
  for (const { path, file } of files) {
    const parts = path.split("/");
    const name = parts.pop()!;
    let folder = root;
    for (const part of parts) {
      const known = folder.get(part);
      const below = known instanceof ListedFolder ? known : new ListedFolder();
      folder.set(part, below);
      folder = below;
    }
    folder.set(name, { kind: "file", getFile: async () => file });
  }
  return root;
}
