import { expect, test } from "vitest";
import { parseBenchOptions } from "./bench-options.ts";

test("words choose benchmarks, and every page is measured in both browsers", () => {
  expect(parseBenchOptions(["transfer", "page-load"])).toEqual({
    words: ["transfer", "page-load"],
    browsers: ["chromium", "firefox"],
    seeds: [],
    pagesPerSeed: 12,
    isPart: false,
  });
});

test("seeds and their number of pages are given; the tables are still those of a whole run", () => {
  const { seeds, pagesPerSeed, isPart } = parseBenchOptions([
    "transfer-unseen",
    "--seeds",
    "90211,90212",
    "--count=50",
  ]);
  expect({ seeds, pagesPerSeed, isPart }).toEqual({
    seeds: [90_211, 90_212],
    pagesPerSeed: 50,
    isPart: false,
  });
});

test("some pages or one browser are a part", () => {
  const pages = parseBenchOptions(["transfer", "--pages", "^sse"]);
  expect(pages.isPart).toBe(true);
  expect(pages.pages?.test("sse-hour")).toBe(true);
  expect(pages.pages?.test("site-katex")).toBe(false);
  const firefox = parseBenchOptions(["--browser", "firefox"]);
  expect(firefox).toMatchObject({ isPart: true, browsers: ["firefox"] });
});

test.each([
  [["--seeds", "1,b"], '--seeds takes whole numbers from 1 to 9,999,999, not "b".'],
  [["--count", "0"], '--count takes whole numbers from 1 to 9,999,999, not "0".'],
  [["--browser", "safari"], '--browser is chromium or firefox, not "safari".'],
])("%j is refused with the reason", (args, reason) => {
  expect(() => parseBenchOptions(args)).toThrow(reason);
});
