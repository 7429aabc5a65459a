import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import { trashFolder } from "../../trash/trash-paths.ts";
import { isProtected } from "./protected-folders.ts";
import { refuse } from "./refuse.ts";
import type { Texts } from "./texts-en.ts";

export const resolveFolder = (folder: string) => realpath(folder).catch(() => undefined);

/** Runs a command on the real path of a folder that may be cleaned. */
export async function inFolder(
  folder: string,
  texts: Texts,
  work: (root: string) => Promise<number>,
): Promise<number> {
  const root = await resolveFolder(folder);
  if (!root) return refuse(texts.cannotRead, folder);
  if (isProtected(root)) return refuse(texts.isProtected, root);
  if (root.split(sep).includes(trashFolder)) return refuse(texts.isTrash, root);
  return work(root);
}
