import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { boundOf } from "../../../packages/page-weight/recorded/bounds.ts";
import { allSituations } from "../../corpus/transfer/all-situations.ts";
import { errorPercent } from "../../corpus/transfer/rules/error-stats.ts";
import { measureAll } from "../../corpus/transfer/run/measure-all.ts";
import { ourBytes } from "../../corpus/transfer/run/our-bytes.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";

/**
 * One situation of each kind whose bytes do not depend on timing. `npm run bench -- transfer` runs
 * the whole corpus.
 */
const chosen = [
  "chunked-own",
  "head-requests",
  "disk-cache",
  "redirect-bodies",
  "frames-nested",
  "polling-chunked",
  "h2-page",
  "site-katex",
];
const situations = allSituations.filter(({ name }) => chosen.includes(name));

describe("the extension's count in selected situations of the corpus", () => {
  for (const [browser, launch] of [
    ["chromium", launchChromium],
    ["firefox", launchFirefox],
  ] as const) {
    test(`is within each bound in ${browser}`, async () => {
      const observations = await measureAll(launch, situations);
      assert.equal(observations.length, chosen.length);
      for (const { situation, visits, truthBytes } of observations) {
        const bytes = ourBytes(visits);
        const most = boundOf(situation, browser);
        assert.ok(
          Math.abs(errorPercent({ bytes, truthBytes })) <= most,
          `${situation}: ${bytes} counted, ${truthBytes} sent, at most ${most} % apart`,
        );
      }
    });
  }
});
