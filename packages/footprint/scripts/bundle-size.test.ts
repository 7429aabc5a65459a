import { expect, test } from "vitest";
import { bundledCode, bundledGzipBytes } from "./bundle-size.ts";

const ours = (what: string) => bundledGzipBytes(`export ${what} from "./src/index.ts";`);

test("the range of a page is 1.5 kB at most, the page in parts with its sources 4.3 kB, and with the table of grids 7 kB, compressed", async () => {
  expect(await ours("{ pageRange }")).toBeLessThanOrEqual(1500);
  expect(await ours("{ estimatePageOnGrid }")).toBeLessThanOrEqual(4300);
  expect(await ours("{ estimatePage }")).toBeLessThanOrEqual(7000);
});

test("the table of grids is bundled only with functions that take a zone", async () => {
  expect((await ours("{ estimatePage }")) - (await ours("{ estimatePageOnGrid }"))).toBeGreaterThan(
    2000,
  );
});

test("everything in the main entry is 34.5 kB at most, compressed", async () => {
  expect(await ours("*")).toBeLessThanOrEqual(34_500);
});

test("the sizes of AI models are not in the main entry", async () => {
  expect(await bundledCode('export * from "./src/index.ts";')).not.toContain("gpt-5-mini");
  expect(await bundledCode('export * from "./src/ai.ts";')).toContain("gpt-5-mini");
});

test("everything is smaller than the default import of @tgwf/co2, which includes a table of five years", async () => {
  const theirs = await bundledGzipBytes('export { default } from "@tgwf/co2";');
  expect(await ours("*")).toBeLessThan(0.85 * theirs);
});

test("English is bundled without French", async () => {
  const [one, both] = await Promise.all([
    ours("{ explain, english }"),
    ours("{ explain, english, french }"),
  ]);
  // The French sentences are more than 2 kB of text.
  expect(both - one).toBeGreaterThan(1000);
});
