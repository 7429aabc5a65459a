import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { dayAway } from "../../rig/day-away.ts";
import { firstBareBrowser } from "../support/browsers.ts";
import { fillDay, valueOf } from "../support/fill.ts";
import { pressByKeyboard, tabTo } from "../support/keyboard.ts";
import { untilFocused } from "../support/until-focused.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";

const t = await loadText("fr");

describe.each(firstBareBrowser)("an organiser without a pointer, in %s", (name, launch) => {
  const here = useTally({ launch, creation: "open" });
  let page: Page;
  beforeAll(async () => {
    page = await here.browser.newPage();
  });

  const type = async (field: string, text: string) => {
    await tabTo(page, `[id="${field}"]`);
    await page.keyboard.type(text);
  };

  test("creates an event, with the focus where the next thing is on the page", async () => {
    await page.goto(`${here.tally.baseUrl}/new?lang=fr`);
    await type("name.fr", "Le grand ménage");
    await type("organiser.name", "Ville de Brume");
    await tabTo(page, '[name="organiser.kind"]');
    await page.keyboard.press(" ");
    await type("territory", "14118");
    await page.waitForSelector("button.place");
    await pressByKeyboard(page, "button.place");
    await page.waitForSelector(".chosen");
    await page.waitForFunction(() => document.activeElement !== document.body);
    // The order in which the parts of a date are typed is that of the browser's language.
    for (const [field, days] of [
      ["startsOn", 0],
      ["endsOn", 7],
    ] as const) {
      await tabTo(page, `[id="${field}"]`);
      await fillDay(page, field, dayAway(days));
    }
    await pressByKeyboard(page, "main button.btn--main");
    await untilText(page, "h1", t("tally.organise.review.title"));
    await untilFocused(page, "h1");
    await pressByKeyboard(page, "main button.btn--main");
    const link = await valueOf(page, "organiser-link");
    const code = /\/o\/(\w+)#key=/.exec(link)![1]!;
    const event = await (await fetch(here.tally.baseUrl + paths.event(code))).json();
    assert.equal(event.name.fr, "Le grand ménage");
    assert.equal(event.organiser.kind, "authority");
    assert.equal(event.territory.commune, "14118");
    assert.equal(event.endsOn, dayAway(7));
  });
});
