import assert from "node:assert/strict";
import { describe } from "vitest";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { startTally } from "../../rig/servers/tally.ts";
import type { LookAt } from "./screen-faults.ts";
import { statesOfBoth, testStates } from "./test-states.ts";

/** Firefox has no pseudo-locale. The texts are those of one language. */
const assertAccessible: LookAt = async (page, selector, { width = 320 } = {}) => {
  await page.waitForSelector(selector);
  await page.setViewport({ width, height: 640 });
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.deepEqual([tooWide, await axeViolations(page)], [0, []], selector);
};

describe("in Firefox each state of the extension is accessible and fits 320 pixels", () => {
  testStates(
    statesOfBoth,
    assertAccessible,
    () => launchFirefox({ language: "en" }),
    () => startTally({ creation: "open" }),
  );
});
