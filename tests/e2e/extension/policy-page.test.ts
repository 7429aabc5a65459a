import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { managedBrowsers } from "../support/browsers.ts";
import type { Rig } from "../../rig/rig.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { untilText } from "../support/until-text.ts";

const organisation = "Ville de Saint-Martin-des-Champs";
const policy = {
  organisation,
  language: "fr",
  siteHistory: "daily",
  recordsNotice: "Avant de supprimer, écrivez à archives@brume.example.",
  recommended: { theme: "dark", weeklySummary: true },
  added: { webmails: ["https://mail.example"] },
  gridZone: "Mars",
  tallyBaseUrl: "  https://tally.example  ",
};
/** Firefox passes the file on as it is, Chromium only keys and types of the schema. */
const outOfSchema = { langauge: "en", badge: 0, disabledFeatures: '["declare"]', habits: "no" };

const t = await loadText("fr");

describe.each(managedBrowsers)("what an organisation set, in %s", (name, launch) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch({ policy: { ...policy, ...outOfSchema } });
    page = await rig.openDashboard("policy");
    // Chromium delivers a policy a few seconds after its start.
    await page.waitForSelector("#policy-lines", { timeout: 60_000 });
  });

  const lines = (id: string) =>
    page.$$eval(`#${id} > li`, (items) => items.map((item) => (item as HTMLElement).innerText));
  const lineOf = async (id: string, key: string) => {
    const line = (await lines(id)).find((text) => text.includes(key));
    assert.ok(line, `${key} in ${(await lines(id)).join("\n")}`);
    return line;
  };

  test("each key is listed with its value, its level and what it does", async () => {
    const history = await lineOf("policy-lines", "siteHistory");
    for (const part of [t("policy.name.siteHistory"), "daily", t("policy.level.set")]) {
      assert.ok(history.includes(part), `${part} in ${history}`);
    }
    assert.ok((await lineOf("policy-lines", "theme")).includes(t("policy.level.recommended")));
    assert.ok((await lineOf("policy-lines", "webmails")).includes(t("policy.level.added")));
    const main = await page.$eval("main", (element) => element.innerText);
    assert.ok(main.includes(t("policy.by", { organisation })));
  });

  test("what is written in another form is understood, and what is wrong is listed with the reason", async () => {
    const server = await lineOf("policy-lines", "tallyBaseUrl");
    assert.ok(server.includes(t("policy.wasUnderstood")));
    const zone = await lineOf("policy-ignored-lines", "gridZone");
    assert.ok(zone.includes(t("policy.name.gridZone")));
    assert.ok(zone.includes(t("policy.ignoredWhy.invalid")));
    assert.ok(zone.includes('gridZone: "Mars"'), zone);
    const main = await page.$eval("main", (element) => element.innerText);
    assert.equal(main.includes("chrome://policy"), name === "chromium");
    if (name === "chromium") return;
    const unknown = await lineOf("policy-ignored-lines", "langauge");
    assert.ok(unknown.includes(t("policy.meant", { key: "language" })));
    assert.ok((await lineOf("policy-lines", "badge")).includes(t("policy.wasUnderstood")));
    assert.ok((await lineOf("policy-lines", "disabledFeatures")).includes("declare"));
    await lineOf("policy-ignored-lines", "habits");
  });

  test("a recommended value applies, can be changed, and names who recommends it", async () => {
    const display = await rig.openDashboard("display");
    await display.waitForSelector("#theme:enabled");
    assert.equal(
      await display.$eval("#theme", (select) => (select as HTMLSelectElement).value),
      "dark",
    );
    await untilText(display, "main", t("common.recommendedBy", { organisation }));
    await display.select("#theme", "light");
    await display.waitForSelector("html[data-theme='light']");
    await display.close();
  });

  test("what the organisation says about public records is shown before files are cleaned", async () => {
    const cleanup = await rig.openDashboard("cleanup");
    await cleanup.waitForSelector("#records-notice");
    assert.equal(
      await cleanup.$eval("#records-notice", (notice) => notice.textContent),
      policy.recordsNotice,
    );
    await cleanup.close();
  });

  test("an added webmail is listed and cannot be removed", async () => {
    const emails = await rig.openDashboard("emails");
    await emails.waitForSelector("#emails-webmails-list button:disabled");
    await untilText(emails, "main", t("common.addedBy", { organisation }));
    await emails.close();
  });

  test("the page reads well", async () => {
    await page.bringToFront();
    await assertReadsWell(page);
  });
});
