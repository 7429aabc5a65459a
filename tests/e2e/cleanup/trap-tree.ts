import { chmod, mkdir, open, rename, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeMixedTree } from "../../bench/cleaner/tree.ts";

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
  /** Changes and replaces files again and again, until `signal` is aborted. */
  changeFiles: (signal: AbortSignal) => Promise<void>;
};

const bigBytes = 5_000_000_000;
/** To be compared, it is read for much longer than the pause between two changes. */
const changingBytes = 300_000_000;
const changeEveryMs = 20;

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
  for (const [more, name] of ["replaced", "changed"].entries())
    for (const end of "ab") await writeEmpty(full(name + end), changingBytes + more);
  for (const end of "ab") await put(`closed-${end}`, "one of these is unreadable");
  await chmod(full("closed-a"), 0);
  for (const [name, first] of ["big-a", "big-b"].entries()) {
    await writeEmpty(full(first), bigBytes, String(name));
  }
  return {
    files: made.files,
    groups: [...made.groups, at(...long), at(...spellings), at("seen.txt", "seen too.txt")],
    unreadable: at("changeda", "closed-a", "replaceda"),
    hidden: at(...hidden),
    big: at("big-a")[0]!,
    changeFiles: async (signal) => {
      const next = path.join(path.dirname(root), `${path.basename(root)}-next`);
      while (!signal.aborted) {
        const now = new Date();
        await utimes(full("changeda"), now, now);
        await writeEmpty(next, changingBytes);
        await rename(next, full("replaceda"));
        await wait(changeEveryMs);
      }
    },
  };
}

async function writeEmpty(file: string, bytes: number, start = ""): Promise<void> {
  const opened = await open(file, "w");
  await opened.write(start);
  await opened.truncate(bytes);
  await opened.close();
}
