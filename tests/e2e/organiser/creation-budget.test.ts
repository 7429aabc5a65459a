import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { describe, test } from "vitest";
import { dayAway } from "../../rig/day-away.ts";
import { bareBrowsers } from "../support/browsers.ts";
import { chooseKind, fill, fillDay, pressButton, valueOf } from "../support/fill.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";

const t = await loadText("fr");

describe.each(bareBrowsers)("creating an event in %s", (_name, launch) => {
  const here = useTally({ launch, creation: "open" });

  test("takes four fields and three clicks, and finds a town by its name alone", async () => {
    const page = await here.browser.newPage();
    const used = await countUse(page);
    await page.goto(`${here.tally.baseUrl}${paths.newEventPage}?lang=fr`);
    await fill(page, "name.fr", "Le grand ménage");
    await fill(page, "organiser.name", "Les Amis du fleuve");
    assert.equal(await page.$('[name="organiser.kind"]:checked'), null);
    await chooseKind(page, "association");
    await fill(page, "territory", "Caen");
    await fillDay(page, "startsOn", dayAway(3));
    await pressButton(page, t("tally.organise.new.check"));
    await untilText(page, "dl", t("tally.organise.kind.association"));
    await untilText(page, "dl", "Caen, 14118");
    await pressButton(page, t("tally.organise.new.create"));
    const link = await valueOf(page, "organiser-link");
    assert.deepEqual(await used(), { fields: 4, clicks: 3 });
    const [, code = ""] = /\/o\/(\w+)#/.exec(link) ?? [];
    const event = await (await fetch(here.tally.baseUrl + paths.event(code))).json();
    assert.equal(event.organiser.kind, "association");
    assert.equal(event.territory.commune, "14118");
    assert.equal(event.endsOn, dayAway(3));
  });
});

/** Counts the clicks in a tab and the fields that are typed into, as its pages see them. */
async function countUse(page: Page) {
  await page.evaluateOnNewDocument(() => {
    const add = (what: string) =>
      sessionStorage.setItem("used", `${sessionStorage.getItem("used") ?? ""} ${what}`);
    const onInput = ({ target }: Event) => {
      const { type, name } = target as HTMLInputElement;
      if (type !== "radio" && type !== "checkbox") add(`field:${name}`);
    };
    addEventListener("input", onInput, true);
    addEventListener("click", ({ isTrusted }) => isTrusted && add("click"), true);
  });
  return async () => {
    const used = await page.evaluate(() => (sessionStorage.getItem("used") ?? "").split(" "));
    const fields = new Set(used.filter((what) => what.startsWith("field:")));
    return { fields: fields.size, clicks: used.filter((what) => what === "click").length };
  };
}
