import { expect, test } from "vitest";
import { bundledCode, bundledGzipBytes } from "./bundle-size.ts";

const ours = (what: string) => bundledGzipBytes(`export ${what} from "./src/index.ts";`);

test("the range of a page on a given grid is 1.6 kB at most, and the page in parts with its sources 4.3 kB, compressed", async () => {
  expect(await ours("{ pageRangeOnGrid }")).toBeLessThanOrEqual(1600);
  expect(await ours("{ estimatePageOnGrid }")).toBeLessThanOrEqual(4300);
});

test("a page of a zone is 7 kB at most, compressed", async () => {
  expect(await ours("{ estimatePage }")).toBeLessThanOrEqual(7000);
});

test("the table of grids is bundled only with functions that take a zone", async () => {
  expect((await ours("{ estimatePage }")) - (await ours("{ estimatePageOnGrid }"))).toBeGreaterThan(
    2000,
  );
});

test("everything in the main entry is 40 kB at most, compressed", async () => {
  expect(await ours("*")).toBeLessThanOrEqual(40_000);
});

test("the sizes of AI models are not in the main entry", async () => {
  expect(await bundledCode('export * from "./src/index.ts";')).not.toContain("gpt-5-mini");
  expect(await bundledCode('export * from "./src/ai.ts";')).toContain("gpt-5-mini");
});

test("everything is smaller than the default import of @tgwf/co2, which includes a table of five years", async () => {
  const theirs = await bundledGzipBytes('export { default } from "@tgwf/co2";');
  expect(await ours("*")).toBeLessThan(theirs);
});

test("English is bundled without French", async () => {
  const [one, both] = await Promise.all([
    ours("{ explain, english }"),
    ours("{ explain, english, french }"),
  ]);
  // The French sentences are more than 2 kB of text.
  expect(both - one).toBeGreaterThan(1000);
});
