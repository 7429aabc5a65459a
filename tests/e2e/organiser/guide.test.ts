import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import { describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { useTally } from "../support/use-tally.ts";
import { wordsShown } from "../support/words-shown.ts";

const maxWords = 450;

describe("the organiser's guide", () => {
  const here = useTally();

  test.each(languages)(
    "is one sheet of paper in %s, with its details a click away",
    async (language) => {
      const page = await here.browser.newPage();
      await page.goto(`${here.tally.baseUrl}/guide?lang=${language}`);
      const words = await wordsShown(page);
      assert.ok(words <= maxWords, `${words} words`);
      assert.equal(pdfPages(await page.pdf({ preferCSSPageSize: true })), 1);
      assert.deepEqual(await axeViolations(page), []);
      const details = await page.$$eval("main a", (links) => links.map(({ href }) => href));
      assert.equal(details.length, 3);
      for (const address of details) {
        const response = await page.goto(address);
        assert.equal(response?.status(), 200);
        assert.deepEqual(await axeViolations(page), []);
      }
      await page.close();
    },
  );
});
