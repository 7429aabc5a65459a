import { appendFile, chmod, mkdir, open, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeMixedTree } from "../../bench/cleaner-tree.ts";

/** Equal files, by their paths in the tree, and files that change during the scan. */
export type TrapTree = {
  files: number;
  groups: string[][];
  /**
   * Files that change while they are read: they belong to no group and are reported as unreadable.
   */
  unreadable: string[];
  hidden: string[];
  big: string;
  /** Call it after the walk and before the end of the comparison. */
  changeFiles: () => Promise<void>;
};

const bigBytes = 5_000_000_000;

/** The generated tree of 20,000 files, with cases that only a browser finds difficult. */
export async function makeTrapTree(root: string): Promise<TrapTree> {
  const made = await makeMixedTree(root);
  const folder = "browser";
  const full = (name: string) => path.join(root, folder, name);
  await mkdir(path.join(root, folder));
  const put = (name: string, text: string) => writeFile(full(name), text);
  const at = (...names: string[]) => names.map((name) => `${folder}/${name}`);

  const long = ["é".repeat(127) + "x", "n".repeat(251) + ".txt"];
  for (const name of long) await put(name, "a name of 255 bytes");
  const spellings = ["\u00e9t\u00e9.txt", "e\u0301te\u0301.txt"];
  for (const name of spellings) await put(name, "one name in two spellings");
  const hidden = ["link.lnk", "site.url"];
  for (const name of [...hidden, "seen.txt", "seen too.txt"]) await put(name, "hidden or not");
  // Too large to be read whole during the walk, and the smallest of those: files that free least
  // are compared last.
  for (const name of ["vanishes", "grows"])
    for (const end of "ab") await put(name + end, name.padEnd(66_000));
  for (const end of "ab") await put(`closed-${end}`, "one of these is unreadable");
  await chmod(full("closed-a"), 0);
  for (const [name, first] of ["big-a", "big-b"].entries()) {
    const file = await open(full(first), "w");
    await file.write(String(name));
    await file.truncate(bigBytes);
    await file.close();
  }
  return {
    files: made.files,
    groups: [...made.groups, at(...long), at(...spellings), at("seen.txt", "seen too.txt")],
    unreadable: at("closed-a", "growsa", "vanishesa"),
    hidden: at(...hidden),
    big: at("big-a")[0]!,
    changeFiles: async () => {
      await rm(full("vanishesa"));
      await appendFile(full("growsa"), "!");
    },
  };
}
