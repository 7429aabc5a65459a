import { isUnchanged } from "../file.ts";
import type { FolderPort } from "../folder-port.ts";
import { whyNoCopy } from "./kept-copy.ts";
import type { Manifest } from "./manifest.ts";
import { asidePath } from "./trash-paths.ts";

type Fate = "goes" | "absent" | "changed" | "lastCopy" | "failed";

/** What emptying may do with one file of a batch, by what is on the disk now. */
export async function fateOf(
  port: FolderPort,
  batch: string,
  { path, bytes, modifiedAtMs, keptCopies = [] }: Manifest["entries"][number],
  evenLastCopies: boolean,
): Promise<Fate> {
  const aside = asidePath(batch, path);
  try {
    const now = await port.stat(aside);
    if (!now) return "absent";
    if (!isUnchanged(now, { bytes, modifiedAtMs })) return "changed";
    if (evenLastCopies) return "goes";
    const copies = keptCopies.map((copy) => ({ ...copy, bytes }));
    return (await whyNoCopy(port, aside, { bytes, keptCopies: copies })) ? "lastCopy" : "goes";
  } catch {
    return "failed";
  }
}
