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

/** The same for browsers by their names. */
export const firstBrowserOrAll = <Launch>(browsers: Record<string, Launch>) =>
  firstOrAll(Object.entries(browsers));

/** Whether `npm test` leaves out what is beyond the main flow in this browser: it runs that in Chromium only. */
const isMainFlowOnly = (browser: string): boolean => !isEverything && !/chromium/i.test(browser);

/** Tests beyond the main flow. */
export const testBeyondMain = (browser: string) => (isMainFlowOnly(browser) ? test.skip : test);
