import type { Rig } from "../../../rig/rig.ts";
import type { JournalVisit } from "../run/read-journal.ts";
import { bufferedTimings, endedRequests, topTimings } from "./select-records.ts";

/** Counts the bytes of a situation from what a browser showed. */
export type Rule = (visits: readonly JournalVisit[], browser: Rig["name"]) => number;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Content-Length of every response, including cached, HEAD and 304 responses. */
export const contentLengthAll: Rule = (visits) =>
  sum(endedRequests(visits).map(({ contentLength = 0 }) => contentLength));

/** The same without responses from the cache. */
export const contentLengthNotCached: Rule = (visits) =>
  sum(
    endedRequests(visits)
      .filter(({ isFromCache }) => !isFromCache)
      .map(({ contentLength = 0 }) => contentLength),
  );

/** `transferSize` of the page and its resources, without frames. */
export const timingTopFrame: Rule = (visits) =>
  sum(visits.flatMap(topTimings).map(({ transferBytes }) => transferBytes));

/** The same with every frame that content scripts run in. */
export const timingAllFrames: Rule = (visits) =>
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
 * Carbonalyser 1.2.0: in Chromium the Content-Length of every response; in Firefox the bytes of `filterResponseData`, which are
 * decoded bytes and include cached responses.
 */
export const carbonalyser: Rule = (visits, browser) =>
  browser === "chromium"
    ? contentLengthAll(visits, browser)
    : sum(visits.flatMap(bufferedTimings).map(({ decodedBytes }) => decodedBytes));
