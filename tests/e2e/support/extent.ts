import { test } from "vitest";

/**
 * `npm run test:all` runs everything; `npm test` runs the main flows and the tests that guard the
 * promises.
 */
export const isEverything = process.env.TEST_ALL === "1";

/** A test of `npm run test:all` only; `npm test` reports it as skipped. */
export const testAll = isEverything ? test : test.skip;

/**
 * All items in `npm run test:all`, the first item in `npm test`: for checks that hardly differ
 * between items.
 */
export const firstOrAll = <Item>(items: readonly Item[]): readonly Item[] =>
  isEverything ? items : items.slice(0, 1);

/** Tests beyond the main flow, which run in Chromium only. */
export const testBeyondMain = (browser: string) =>
  isEverything || browser === "chromium" ? test : test.skip;
