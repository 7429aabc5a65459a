import { type Choice, isWithin } from "@digital-cleanup/cleaner";
import type { FileKind } from "../../scan/file-kinds.ts";
import type { ListedFile, ScanResult } from "../../scan/scan-result.ts";

/** The part of a scan's findings that is in one folder (`""`: all). A group stays whole, so that its kept copy is seen. */
export function narrowResult(result: ScanResult, folder: string): ScanResult {
  if (folder === "") return result;
  const isInside = ({ path }: { path: string }) => isWithin(path, folder);
  const kinds = Object.entries(result.kinds).map(([kind, files]) => [kind, files.filter(isInside)]);
  // Similar photos are looked for in the whole folder.
  const { pictures: _pictures, ...rest } = result;
  return {
    ...rest,
    groups: result.groups.filter(({ files }) => files.some(isInside)),
    folders: result.folders.filter((set) => set.folders.some(isInside)),
    kinds: Object.fromEntries(kinds) as Record<FileKind, ListedFile[]>,
  };
}

/** The choices in force while one folder is reviewed: what lies outside of it stays, whatever was chosen. */
export function choicesWithin(
  choices: Map<string, Choice>,
  { groups }: ScanResult,
  folder: string,
): Map<string, Choice> {
  if (folder === "") return choices;
  const outside = groups
    .flatMap(({ files }) => files)
    .filter(({ path }) => !isWithin(path, folder))
    .map(({ path }) => [path, "keep"] as const);
  return new Map([...choices, ...outside]);
}
