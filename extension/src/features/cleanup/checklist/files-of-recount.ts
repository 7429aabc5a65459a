import type { FileFacts } from "@digital-cleanup/cleaner";
import type { Checklist } from "./saved-checklists.ts";

/**
 * The files of a list that are there now, by those of the folder that was chosen again; `undefined` if it is another folder. Of
 * several folders, the others count as unchanged.
 */
export function filesOfRecount(
  list: Checklist,
  folder: string,
  listed: readonly FileFacts[],
): FileFacts[] | undefined {
  const { name, roots } = list;
  if (!roots) return folder === name ? [...listed] : undefined;
  const known = [...list.moves, ...list.witnesses];
  const paths = new Set(known.map(({ path }) => path));
  const [best] = roots
    .filter((root) => root === folder || root.startsWith(`${folder} (`))
    .map((root) => {
      const files = listed.map((file) => ({ ...file, path: `${root}/${file.path}` }));
      return { root, files, count: files.filter(({ path }) => paths.has(path)).length };
    })
    // Folders of equal names are numbered: the one that holds the most files of the list was chosen.
    .toSorted((a, b) => b.count - a.count);
  return best && [...best.files, ...known.filter(({ path }) => !path.startsWith(`${best.root}/`))];
}
