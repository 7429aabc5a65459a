import type { Rig } from "../../../rig/rig.ts";
import type { LedgerVisit } from "../run/read-ledger.ts";
import { bufferedTimings, endedRequests, topTimings } from "./counted-records.ts";

/** Turns what a browser showed of a situation into bytes. */
export type Rule = (visits: readonly LedgerVisit[], browser: Rig["name"]) => number;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Content-Length of every answer, as the headers say it: those of caches, HEAD and 304 too. */
export const contentLengthOfAll: Rule = (visits) =>
  sum(endedRequests(visits).map(({ contentLength = 0 }) => contentLength));

/** The same without what the browser says came out of its cache. */
export const contentLengthNotCached: Rule = (visits) =>
  sum(
    endedRequests(visits)
      .filter(({ isFromCache }) => !isFromCache)
      .map(({ contentLength = 0 }) => contentLength),
  );

/** `transferSize` of the page and its resources, without frames. */
export const timingOfTopFrame: Rule = (visits) =>
  sum(visits.flatMap(topTimings).map(({ transferBytes }) => transferBytes));

/** The same with every frame a content script is let into. */
export const timingOfAllFrames: Rule = (visits) =>
  sum(visits.flatMap(bufferedTimings).map(({ transferBytes }) => transferBytes));

/** CurbYourCarbon 2.0.1: the top frame, each address once, `transferSize || encodedBodySize`. */
export const curbYourCarbon: Rule = (visits) =>
  sum(
    visits.map((visit) => {
      const byAddress = new Map(topTimings(visit).map((entry) => [entry.urlHash, entry]));
      return sum(
        [...byAddress.values()].map(
          ({ transferBytes, encodedBytes }) => transferBytes || encodedBytes,
        ),
      );
    }),
  );

/**
 * Carbonalyser 1.2.0: in Chromium Content-Length of everything; in Firefox what `filterResponseData` hands over, which are
 * unpacked bytes, of cached answers too.
 */
export const carbonalyser: Rule = (visits, browser) =>
  browser === "chromium"
    ? contentLengthOfAll(visits, browser)
    : sum(visits.flatMap(bufferedTimings).map(({ decodedBytes }) => decodedBytes));
