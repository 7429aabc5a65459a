import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import { trashFolder } from "../../trash/trash-paths.ts";
import { exitCodes } from "./exit-codes.ts";
import { isProtected } from "./protected-folders.ts";
import { refuse } from "./refuse.ts";
import type { Texts } from "./texts-en.ts";

export const resolveFolder = (folder: string) => realpath(folder).catch(() => undefined);

/** The real path of a folder that may be cleaned; for another one, prints why not. */
export async function cleanableFolder(folder: string, texts: Texts): Promise<string | undefined> {
  const root = await resolveFolder(folder);
  if (!root) refuse(texts.cannotRead, folder);
  else if (isProtected(root)) refuse(texts.isProtected, root);
  else if (root.split(sep).includes(trashFolder)) refuse(texts.isTrash, root);
  else return root;
  return undefined;
}

/** Runs a command on the real path of a folder that may be cleaned. */
export async function inFolder(
  folder: string,
  texts: Texts,
  work: (root: string) => Promise<number>,
): Promise<number> {
  const root = await cleanableFolder(folder, texts);
  return root === undefined ? exitCodes.wrong : work(root);
}
