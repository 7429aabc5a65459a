import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import { beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { assertFitsAt, assertReadsWell } from "../support/narrow-viewport.ts";
import { wordsShown } from "../support/words-shown.ts";
import { homeStates, openHome } from "./home-states.ts";

const maxWords = 90;
const states = Object.keys(homeStates) as (keyof typeof homeStates)[];

describe.each(languages)("Home in %s", (language) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launchChromium({ language });
  });

  test.each(states)(
    `in the state “%s” has at most ${maxWords} words and one main button`,
    async (state) => {
      const page = await openHome(rig, state);
      const words = await wordsShown(page);
      assert.ok(words <= maxWords, `${words} words`);
      const buttons = (await page.$$("main .btn--main")).length;
      assert.equal(buttons, homeStates[state].step === "computerAge" ? 0 : 1);
      await assertReadsWell(page, state);
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      await assertFitsAt(page, 320);
      await page.close();
    },
  );
});
