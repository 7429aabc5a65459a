import { type FileFacts, toFacts } from "../file.ts";
import type { ContentType } from "./content/content-type.ts";
import { isProgramFile } from "./program-files.ts";

export const dayMs = 86_400_000;

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
  "temporary",
  "broken",
  "wrongType",
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
  | "versionName"
  | "temporaryName"
  | "earlierState"
  | "cutShort"
  | "zeros"
  | "otherType";

/**
 * A file to review. `certain`: the name or size is unambiguous. `likely`: a person has to check. Neither means that the file
 * may be deleted; a person decides.
 */
export type Finding = FileFacts & {
  kind: FindingKind;
  reason: FindingReason;
  confidence: "certain" | "likely";
  /** What the content is, for a file with the extension of another type. */
  actualType?: ContentType;
};

/** What is said of a listed file. */
export type Sign = Pick<Finding, "kind" | "reason" | "confidence">;

export const largestFirst = (a: FileFacts, b: FileFacts): number =>
  b.bytes - a.bytes || (a.path < b.path ? -1 : 1);

/** The files that have a sign, largest first, then by path. Files of programs are left out. */
export const listFindings = (
  files: readonly FileFacts[],
  signOf: (file: FileFacts) => Sign | false | undefined,
): Finding[] =>
  files
    .flatMap((file) => {
      const sign = signOf(file);
      return sign && !isProgramFile(file.path) ? [{ ...toFacts(file), ...sign }] : [];
    })
    .toSorted(largestFirst);
