import type { FileFacts } from "../file.ts";
import { dayMs, type Finding, listFindings, type Sign } from "./finding.ts";

/** Chrome and Edge, Firefox and wget, older browsers, Opera, download managers and torrents. */
const partialName = /\.(?:crdownload|part|partial|opdownload|download|!ut|!qb|aria2)$/i;
const sign: Sign = { kind: "partialDownload", reason: "partialName", confidence: "likely" };

/** Downloads that never ended, largest first. One that changed within the last day may still be running. */
export const partialDownloads = (files: readonly FileFacts[], nowMs: number): Finding[] =>
  listFindings(
    files,
    ({ path, modifiedAtMs }) => partialName.test(path) && nowMs - modifiedAtMs > dayMs && sign,
  );
