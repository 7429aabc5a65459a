import { expect, test } from "vitest";
import { bundledGzipBytes } from "./bundle-size.ts";

const ours = (what: string) => bundledGzipBytes(`export ${what} from "./src/index.ts";`);

test("the range of a page is 1 kB at most, and the page in parts with the sources of its bounds 2.8 kB, compressed", async () => {
  expect(await ours("{ pageRange }")).toBeLessThanOrEqual(1000);
  expect(await ours("{ estimatePageOnGrid }")).toBeLessThanOrEqual(2800);
});

test("the table of grids is bundled only with functions that take a zone", async () => {
  expect((await ours("{ estimatePage }")) - (await ours("{ estimatePageOnGrid }"))).toBeGreaterThan(
    2000,
  );
});

test("everything together is 30 kB at most, compressed", async () => {
  expect(await ours("*")).toBeLessThanOrEqual(30_000);
});

test("everything is smaller than the default import of @tgwf/co2, which includes a table of five years", async () => {
  const theirs = await bundledGzipBytes('export { default } from "@tgwf/co2";');
  expect(await ours("*")).toBeLessThan(0.75 * theirs);
});

test("English is bundled without French", async () => {
  const [one, both] = await Promise.all([
    ours("{ explain, english }"),
    ours("{ explain, english, french }"),
  ]);
  // The French sentences are more than 2 kB of text.
  expect(both - one).toBeGreaterThan(1000);
});
