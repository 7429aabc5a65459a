import { type FileFacts, toFacts } from "../file.ts";
import { type Finding, largestFirst } from "./finding.ts";
import { isProgramFile } from "./program-files.ts";

/** Chrome and Edge, Firefox and wget, older browsers, Opera, download managers and torrents. */
const partialName = /\.(?:crdownload|part|partial|opdownload|download|!ut|!qb|aria2)$/i;
const dayMs = 86_400_000;

/** Downloads that never ended, largest first. One that changed within the last day may still be running. */
export const partialDownloads = (files: readonly FileFacts[], nowMs: number): Finding[] =>
  files
    .filter(
      ({ path, modifiedAtMs }) =>
        partialName.test(path) && nowMs - modifiedAtMs > dayMs && !isProgramFile(path),
    )
    .map((file): Finding => ({
      ...toFacts(file),
      kind: "partialDownload",
      reason: "partialName",
      confidence: "likely",
    }))
    .toSorted(largestFirst);
