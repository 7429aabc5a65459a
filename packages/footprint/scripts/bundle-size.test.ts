import { expect, test } from "vitest";
import { bundledCode, bundledGzipBytes } from "./bundle-size.ts";

const ours = (what: string) => bundledGzipBytes(`export ${what} from "./src/index.ts";`);

test("the range of a page is 1 kB at most, and the page in parts with the sources of its bounds and its electricity 3.3 kB, compressed", async () => {
  expect(await ours("{ pageRange }")).toBeLessThanOrEqual(1000);
  expect(await ours("{ estimatePageOnGrid }")).toBeLessThanOrEqual(3300);
});

test("the table of grids is bundled only with functions that take a zone", async () => {
  expect((await ours("{ estimatePage }")) - (await ours("{ estimatePageOnGrid }"))).toBeGreaterThan(
    2000,
  );
});

// 1 kB of it is the electricity of each segment with its source; 3 kB are prompts to an AI with the sizes of models, and version 3 of the page model: paid by nobody who does not import them.
test("everything together is 32.5 kB at most, compressed", async () => {
  expect(await ours("*")).toBeLessThanOrEqual(32_500);
});

test("the sizes of AI models are bundled only with the functions that use them", async () => {
  const isBundled = async (what: string) =>
    (await bundledCode(`export ${what} from "./src/index.ts";`)).includes("gpt-5-mini");
  expect(await isBundled("{ estimateAiPrompt }")).toBe(true);
  expect(await isBundled("{ estimatePage, estimateEmail, equivalences, explain, english }")).toBe(
    false,
  );
});

test("everything is smaller than the default import of @tgwf/co2, which includes a table of five years", async () => {
  const theirs = await bundledGzipBytes('export { default } from "@tgwf/co2";');
  expect(await ours("*")).toBeLessThan(0.8 * theirs);
});

test("English is bundled without French", async () => {
  const [one, both] = await Promise.all([
    ours("{ explain, english }"),
    ours("{ explain, english, french }"),
  ]);
  // The French sentences are more than 2 kB of text.
  expect(both - one).toBeGreaterThan(1000);
});
