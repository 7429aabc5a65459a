import { readdir } from "node:fs/promises";
import path from "node:path";
import { readTree } from "./messy-folder.ts";

const trash = "_DigitalCleanup_Trash";

const isOurs = (name: string) =>
  name.startsWith(`${trash}/`) && /\.json(\.crswap)?$|^[^/]+\/READ-ME\.txt(\.crswap)?$/.test(name);

/** The content of every file, sorted, in any folder, without the manifests of the trash and the explanation beside them. */
export const readContents = async (folder: string): Promise<string[]> =>
  Object.entries(await readTree(folder))
    .flatMap(([name, text]) => (text === undefined || isOurs(name) ? [] : [text]))
    .toSorted();

/** The content of each file that is both in the trash and, unchanged, at its original path. */
export async function readLeftovers(folder: string): Promise<string[]> {
  const tree = await readTree(folder);
  return Object.entries(tree).flatMap(([name, text]) => {
    const [top, _batch, ...original] = name.split("/");
    const isLeftover = top === trash && text !== undefined && tree[original.join("/")] === text;
    return isLeftover ? [text] : [];
  });
}

/** The number of copies in the trash of `folder`. */
export async function countInTrash(folder: string): Promise<number> {
  const names = await readdir(path.join(folder, trash), { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith("-copy.txt")).length;
}
