import assert from "node:assert/strict";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { managedBrowsers } from "../support/browsers.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { firstOrAll, testAll } from "../support/extent.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { readsWell } from "./reads-well.ts";
import { countWelcomePages, openedWelcome } from "./welcome-page.ts";
import { untilStill } from "../support/until-still.ts";

const t = await loadText("fr");
const organisation = "Ville de Saint-Martin-des-Champs";
const policy = {
  organisation,
  measurement: "always",
  siteHistory: "none",
  gridZone: "FRA",
  tallyBaseUrl: "https://evenements.saint-martin.example",
  event: "BRUME27@evenements.saint-martin.example",
  webmails: ["https://mail.saint-martin.example"],
  disabledFeatures: ["sober"],
  badge: false,
};

const managed = firstOrAll(managedBrowsers);

describe.each(managed)("the first start of an agent under a policy, in %s", (_, launch) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch({ policy, keepsWelcome: true, language: "fr" });
    page = await openedWelcome(rig);
    // Chromium delivers a policy a few seconds after its start.
    await page.waitForSelector("#welcome-set-measurement", { timeout: 60_000 });
  });

  test("one sheet names who set what, what the employer sees and what is kept", async () => {
    assert.equal(await countWelcomePages(rig), 1);
    await untilText(page, "h1", t("welcome.agent.installedBy", { organisation }));
    await untilText(page, ".note h2", t("welcome.agent.seesTitle"));
    const lines = await page.$$eval("[id^=welcome-set-] > div", (items) =>
      items.map((item) => item.textContent),
    );
    assert.deepEqual(
      lines.filter((line) => !line.startsWith(t("welcome.agent.setTitle"))),
      [
        t("welcome.set.measurement") + t("welcome.set.measurementMeans.always"),
        t("welcome.set.siteHistory") + t("welcome.set.siteHistoryMeans.none"),
        t("welcome.set.disabledFeatures") + t("dashboard.sober"),
        `${t("welcome.set.webmails")}mail.saint-martin.example`,
        `${t("welcome.set.tallyBaseUrl")}evenements.saint-martin.example`,
        t("welcome.set.badge") + t("welcome.set.off"),
        `${t("welcome.set.gridZone")}France`,
      ],
    );
    await untilText(page, "#proposed-event", t("common.eventProposedBy", { organisation }));
    await untilText(page, "#proposed-event + p", "BRUME27 · evenements.saint-martin.example");
    // Everything is set, so nothing is asked.
    assert.equal(await page.$("fieldset"), null);
    await readsWell(page);
  });

  test("by keyboard, one button leads to Home with one next step", async () => {
    await tabTo(page, "#welcome-start");
    await page.keyboard.press("Enter");
    await page.waitForSelector("main[data-section=home] #home-next h2");
    assert.equal((await page.$$("main .btn--main")).length, 1);
  });

  test("the proposed event is looked up on a click only", async () => {
    const event = await rig.openDashboard("challenge");
    await event.waitForSelector("#challenge-proposed");
    await untilStill(event);
    assert.equal(await event.$("#challenge-find-outcome > *"), null);
    await press(event, "#challenge-proposed");
    await event.waitForSelector("#challenge-find-outcome > *");
    await event.close();
  });
});

describe.each(managed)("a policy that hides the welcome page, in %s", (_, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch({ policy: { welcome: false, organisation }, keepsWelcome: true });
  });

  testAll("no welcome page is left once the policy has arrived", async () => {
    const display = await rig.openDashboard("settings");
    await waitUntil("no welcome page", async () => (await countWelcomePages(rig)) === 0);
    await display.close();
  });
});

describe.each(managed)("the work build without a policy, in %s", (_, launch) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await launch({ language: "fr", keepsWelcome: true });
    page = await openedWelcome(rig);
  });

  testAll("it says that access was granted, and a choice needs no prompt", async () => {
    await untilText(page, "h1", t("welcome.agent.title"));
    await untilText(page, "fieldset", t("welcome.granted"));
    await page.waitForSelector("input[value=always]:checked");
    await readsWell(page);
    await press(page, "input[value=onClick]");
    await press(page, "#welcome-start");
    await page.waitForSelector("main[data-section=home] #home-next h2");
    const { measurement } = (await rig.readStorage("settings")) as { measurement: string };
    assert.equal(measurement, "onClick");
  });
});
