import assert from "node:assert/strict";
import { languages, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { managedBrowsers } from "../support/browsers.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally } from "../../rig/servers/tally.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { createEvent } from "../support/create-event.ts";
import { firstOrAll, testAll } from "../support/extent.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { assertFewWords, assertInView, readsWell } from "./reads-well.ts";
import { countWelcomePages, openedWelcome } from "./welcome-page.ts";
import { untilStill } from "../support/until-still.ts";

const t = await loadText("fr");
const organisation = "Communauté d’agglomération du Val-de-Brume et des Trois-Rivières";
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
    await page.waitForSelector("#proposed-event", { timeout: 60_000 });
  });

  test("few words say who installed it, that the employer sees nothing, and which event to take part in", async () => {
    assert.equal(await countWelcomePages(rig), 1);
    await untilText(page, "h1", t("welcome.agent.installedBy", { organisation }));
    await untilText(page, "#welcome-sees", t("welcome.agent.seesNothing"));
    // Its server does not answer, so that its code stands for its name.
    await untilText(page, "#proposed-event", "BRUME27");
    await untilText(page, ".welcome-event", "evenements.saint-martin.example");
    await assertFewWords(page, 110);
    await assertInView(page, "main", [1366, 768]);
    await assertInView(page, "#welcome-start", [1366, 620]);
    await assertInView(page, "#welcome-start", [320, 568]);
    await readsWell(page);
  });

  test("one line unfolds what is set and what is stored", async () => {
    await press(page, "#welcome-register summary");
    await page.waitForSelector("#welcome-set-measurement");
    const lines = await page.$$eval("[id^=welcome-set-] > div", (items) =>
      items.map((item) => item.textContent),
    );
    assert.deepEqual(lines, [
      t("welcome.set.measurement") + t("welcome.set.measurementMeans.always"),
      t("welcome.set.siteHistory") + t("welcome.set.siteHistoryMeans.none"),
      t("welcome.set.disabledFeatures") + t("dashboard.sober"),
      `${t("welcome.set.webmails")}mail.saint-martin.example`,
      `${t("welcome.set.tallyBaseUrl")}evenements.saint-martin.example`,
      t("welcome.set.badge") + t("welcome.set.off"),
      `${t("welcome.set.gridZone")}France`,
    ]);
    for (const key of ["sees", "asked", "records", "devices", "accessMeans"] as const) {
      await untilText(page, "#welcome-register", t(`welcome.agent.${key}`));
    }
    await untilText(page, "#welcome-register", t("welcome.kept.title"));
    await readsWell(page);
  });

  test("by keyboard, one button leads to the event", async () => {
    // Firefox leaves the page after its last control.
    await page.focus(".skip");
    await tabTo(page, "#welcome-start");
    await page.keyboard.press("Enter");
    await page.waitForSelector("main[data-section=challenge] #challenge-find-outcome > *");
  });

  test("the page of the event looks it up on a click only", async () => {
    const event = await rig.openDashboard("challenge");
    await event.waitForSelector("#challenge-proposed");
    await untilStill(event);
    assert.equal(await event.$("#challenge-find-outcome > *"), null);
    await press(event, "#challenge-proposed");
    await event.waitForSelector("#challenge-find-outcome > *");
    await event.close();
  });
});

describe.each(managed)("a proposed event whose server answers, in %s", (_, launch) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    const tally = await startTally();
    await createEvent(tally, "BRUME27", 3);
    const event = `BRUME27@${new URL(tally.baseUrl).host}`;
    rig = await launch({ policy: { ...policy, event }, keepsWelcome: true, language: "fr" });
    page = await openedWelcome(rig);
  });

  test.each(languages)(
    "in %s, it is proposed by its name, within the same words",
    async (language) => {
      const texts = await loadText(language);
      if (language !== t.language) await press(page, `header button[lang=${language}]`);
      await untilText(page, "#welcome-start", texts("welcome.agent.takePart"));
      await untilText(page, "#proposed-event", "Le chemin");
      await untilText(page, ".welcome-event", "Les tests");
      await assertFewWords(page, 110);
      await assertInView(page, "main", [1366, 768]);
      await assertInView(page, "#welcome-start", [1366, 620]);
    },
  );

  test("the request for its name is in the log of what left", async () => {
    const data = await rig.openDashboard("my-data");
    await untilText(data, "main", "GET http://127.0.0.1");
    await data.close();
  });

  test("one button leads to the event, which one more click joins", async () => {
    await press(page, "#welcome-start");
    await untilText(page, "#challenge-found-name", "Le chemin");
    await press(page, "#challenge-join");
    await untilText(page, "h1", "Le chemin");
    // The code was used: its event is not looked up again.
    assert.equal(await page.$("details.challenge-join[open]"), null);
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

  testAll("without an event, one button leads to Home, and a code is one click away", async () => {
    await untilText(page, "h1", t("welcome.agent.title"));
    await untilText(page, "#welcome-code", t("welcome.haveCode"));
    await assertFewWords(page, 110);
    await assertInView(page, "main", [1366, 768]);
    await readsWell(page);
    await press(page, "#welcome-register summary");
    await untilText(page, "#welcome-register", t("welcome.agent.nothingSet"));
    await untilText(page, "#welcome-register", t("welcome.set.measurementMeans.always"));
    await press(page, "#welcome-start");
    await page.waitForSelector("main[data-section=home] #home-next h2");
  });
});
