import { beforeEach, expect, test } from "vitest";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { putOffStep, readPutOffSteps } from "./put-off-steps.ts";

beforeEach(emptyBrowser);

test("a step that was put off is offered again at its time", async () => {
  await putOffStep("learn", 2_000);
  await putOffStep("cleanFolder", 3_000);
  expect(await readPutOffSteps(1_999)).toEqual(["cleanFolder", "learn"]);
  expect(await readPutOffSteps(2_000)).toEqual(["cleanFolder"]);
});

test("a stored value that cannot be read puts nothing off", async () => {
  await writeValues({ "steps-put-off": { learn: "tomorrow" } });
  expect(await readPutOffSteps(0)).toEqual([]);
});
