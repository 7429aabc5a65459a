import type { FileFacts } from "../file.ts";
import { fileName } from "../path-parts.ts";
import { dayMs, type Finding, listFindings, type Sign } from "./finding.ts";

/** What Office writes beside an open document: who opened it, in 162 or 165 bytes. */
const ownerName = /^~\$.+\.(?:do[ct]|xl[st]|pp[ts]|vsd|accd)[a-z]?$/i;
const maxOwnerBytes = 1024;
/** Windows makes them again when it needs them. */
const thumbnailsName = /^(?:eh)?thumbs(?:_vista)?\.db$/i;
const temporaryName = /\.(?:tmp|temp)$/i;
/** An earlier state that an editor kept beside the file. */
const backupName = /(?:\.bak|~)$/i;

const sign = (reason: "temporaryName" | "earlierState"): Sign => ({
  kind: "temporary",
  reason,
  confidence: "likely",
});

/**
 * Temporary files, largest first: of Office, thumbnails of Windows, `.tmp`, and the `.bak` of a file that is beside it and newer. One
 * that changed within the last day may be in use. Office's own backups (`.asd`, `.wbk`) may be all that is left of a text, and a
 * `desktop.ini` holds the name and icon of its folder: neither is listed.
 */
export function temporaryFiles(files: readonly FileFacts[], nowMs: number): Finding[] {
  const backups = files.filter(({ path }) => backupName.test(path));
  const kept = new Set(backups.map(({ path }) => path.replace(backupName, "")));
  const changedAt = new Map(
    files.filter(({ path }) => kept.has(path)).map((file) => [file.path, file.modifiedAtMs]),
  );
  const signOf = ({ path, bytes, modifiedAtMs }: FileFacts): Sign | undefined => {
    if (bytes === 0 || nowMs - modifiedAtMs <= dayMs) return undefined;
    const name = fileName(path);
    const isTemporary =
      temporaryName.test(name) ||
      thumbnailsName.test(name) ||
      (ownerName.test(name) && bytes <= maxOwnerBytes);
    if (isTemporary) return sign("temporaryName");
    const nowAtMs = backupName.test(name) && changedAt.get(path.replace(backupName, ""));
    return nowAtMs !== undefined && nowAtMs !== false && nowAtMs >= modifiedAtMs
      ? sign("earlierState")
      : undefined;
  };
  return listFindings(files, signOf);
}
