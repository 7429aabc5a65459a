import { expect, test } from "vitest";
import { bundled, gzipBytes } from "./bundle-size.ts";

const ours = (what: string, external: string[] = []) =>
  bundled(`export ${what} from "./src/index.ts";`, external);

const deciding = "{ decide, answer, setStance, setException, emptyHabitState, observationSchema }";

test("rules, schemas and limits are 6 kB at most, compressed, beside a zod that is there already", async () => {
  expect(gzipBytes(await ours(deciding, ["zod/mini"]))).toBeLessThanOrEqual(6_000);
  expect(gzipBytes(await ours(deciding))).toBeLessThanOrEqual(14_500);
});

test("who decides does not load the models of emissions", async () => {
  expect(await ours(deciding)).not.toContain("ademe");
  expect(await ours("{ figuresOf }")).toContain("ademe");
});

test("a content script that only measures takes neither schemas nor models along", async () => {
  const code = await ours("{ neededHeightPx, targetHeightPx }");
  expect(gzipBytes(code)).toBeLessThanOrEqual(700);
});
