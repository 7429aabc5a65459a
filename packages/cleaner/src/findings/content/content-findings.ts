import { type FileEntry, toFacts } from "../../file.ts";
import { forEachParallel } from "../../parallel.ts";
import { type Finding, largestFirst } from "../finding.ts";
import { isProgramFile } from "../program-files.ts";
import { beginningBytes, typeOfContent, typeOfName } from "./content-type.ts";
import { isCut } from "./is-cut.ts";

const parallelReads = 16;

/** Whether the content of a file is checked: pictures, archives and documents that are archives. */
const hasCheckedContent = ({ path, bytes }: Pick<FileEntry, "path" | "bytes">): boolean =>
  bytes > 0 && typeOfName(path) !== undefined && !isProgramFile(path);

/**
 * Archives and pictures that cannot be opened, because they were cut or hold nothing but zeros, and files whose content is of another
 * type than their name. Some 32 bytes of each file are read at the beginning, and at most 4 KiB at the end (65 KiB of an archive with
 * a comment). What cannot be read is left out.
 */
export async function contentFindings(
  entries: readonly FileEntry[],
  signal?: AbortSignal,
): Promise<Finding[]> {
  const found: Finding[] = [];
  await forEachParallel(entries.filter(hasCheckedContent), parallelReads, async (entry) => {
    if (signal?.aborted) return;
    // Locked, changed or vanished since it was listed.
    const finding = await check(entry).catch(() => undefined);
    if (finding) found.push(finding);
  });
  return found.toSorted(largestFirst);
}

async function check(entry: FileEntry): Promise<Finding | undefined> {
  const named = typeOfName(entry.path);
  if (!named) return undefined;
  const head = await entry.read(0, Math.min(entry.bytes, beginningBytes));
  const facts = { ...toFacts(entry), confidence: "likely" } as const;
  const actual = typeOfContent(head);
  if (actual === undefined) {
    const isEmptied = head.length === beginningBytes && head.every((byte) => byte === 0);
    return isEmptied ? { ...facts, kind: "broken", reason: "zeros" } : undefined;
  }
  if (actual !== named)
    return { ...facts, kind: "wrongType", reason: "otherType", actualType: actual };
  return (await isCut(named, head, entry))
    ? { ...facts, kind: "broken", reason: "cutShort" }
    : undefined;
}
