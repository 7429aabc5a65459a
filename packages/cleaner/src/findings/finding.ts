import type { FileFacts } from "../file.ts";

/** Why a file may be worth a review, apart from duplicates. */
export const findingKinds = [
  "emptyFile",
  "old",
  "installer",
  "archive",
  "screenshot",
  "partialDownload",
  "export",
  "recording",
  "version",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Why a file is listed; the caller translates it. */
export type FindingReason =
  | "noContent"
  | "untouched"
  | "installerType"
  | "installerName"
  | "archiveType"
  | "archiveUnpacked"
  | "screenshotName"
  | "screenshotFolder"
  | "partialName"
  | "exportName"
  | "recordingName"
  | "versionName";

/**
 * A file to review. `certain`: the name or size is unambiguous. `likely`: a person has to check. Neither means that the file
 * may be deleted; a person decides.
 */
export type Finding = FileFacts & {
  kind: FindingKind;
  reason: FindingReason;
  confidence: "certain" | "likely";
};

/** Sorts the largest file first, then by path. */
export const largestFirst = (a: FileFacts, b: FileFacts): number =>
  b.bytes - a.bytes || (a.path < b.path ? -1 : 1);
