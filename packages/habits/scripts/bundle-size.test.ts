import { expect, test } from "vitest";
import { bundled, gzipBytes } from "./bundle-size.ts";

const ours = (what: string, external: string[] = []) =>
  bundled(`export ${what} from "./src/index.ts";`, external);

const deciding =
  "{ decide, recordAnswer, setStance, setException, emptyHabitState, observationSchema }";

test("rules, schemas and limits add at most 6.5 kB compressed to a bundle that has zod", async () => {
  expect(gzipBytes(await ours(deciding, ["zod/mini"]))).toBeLessThanOrEqual(6_500);
  expect(gzipBytes(await ours(deciding))).toBeLessThanOrEqual(14_500);
});

test("deciding does not bundle the emission models", async () => {
  expect(await ours(deciding)).not.toContain("ademe");
  expect(await ours("{ computeFigures }")).toContain("ademe");
});

test("measuring a picture bundles neither schemas nor models", async () => {
  const code = await ours("{ neededHeightPx, targetHeightPx }");
  expect(gzipBytes(code)).toBeLessThanOrEqual(700);
});
