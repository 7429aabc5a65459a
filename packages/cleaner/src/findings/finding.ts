import type { FileFacts } from "../file.ts";

/** What a file may be looked at for, apart from having copies. */
export const findingKinds = ["emptyFile", "old", "installer", "archive", "screenshot"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Why a file is listed, for a person to read in words of their own. */
export type FindingReason =
  | "noContent"
  | "untouched"
  | "installerType"
  | "installerName"
  | "archiveType"
  | "archiveUnpacked"
  | "screenshotName"
  | "screenshotFolder";

/**
 * A file to look at. `certain`: the name or the size can mean nothing else. `likely`: a person has to look.
 * Neither says that it may go; that is for a person to say.
 */
export type Finding = FileFacts & {
  kind: FindingKind;
  reason: FindingReason;
  confidence: "certain" | "likely";
};

/** The heaviest first, then by path. */
export const heaviestFirst = (a: FileFacts, b: FileFacts): number =>
  b.bytes - a.bytes || (a.path < b.path ? -1 : 1);
