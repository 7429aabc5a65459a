import assert from "node:assert/strict";
import { zeroTotals } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { openServers, type OpenServers } from "../../corpus/transfer/site/open-servers.ts";
import { withApis } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { type EmbeddingSite, openEmbeddingSite } from "../sober/embedding-site.ts";
import { openLowData, turnOn } from "../sober/sober-popup.ts";
import { openPageDetails } from "../support/open-page-details.ts";
import { joinedEvent } from "../support/joined-event.ts";
import { press } from "../support/press.ts";
import { openCrowdedPage } from "../transfer/crowded-page.ts";
import { notCountedPages } from "../transfer/not-counted-pages.ts";
import { openRecordedWebmail } from "../webmail/recorded-webmail.ts";
import { assertPopupFits } from "./popup-height.ts";
import { setOffline } from "./set-offline.ts";
import { firstBrowser } from "../support/browsers.ts";
import { popupWith } from "../support/popup-with.ts";

const textOf = (popup: Page, selector: string) =>
  popup.$eval(selector, ({ textContent }) => textContent.replaceAll(/\s+/g, " ").trim());

/** What a person chose in a panel: lists of three servers, and messages of a webmail with a long name. */
const orderOfPanel = {
  feature: "webmail",
  tabId: 1,
  number: 1,
  origin: "https://messagerie.collectivites-du-territoire.example",
  addressIds: ["a", "b", "c"],
  hosts: ["lettres.mediatheque.example", "news.example", "list-manage.example"],
  moves: 12,
};

describe.each(firstBrowser)("the popup in %s is 560 px high at most", (name, launch) => {
  let rig: Rig;
  let site: Site;
  /** A page that the cache never holds. */
  let fresh: string;
  let crowded: Awaited<ReturnType<typeof openCrowdedPage>>;
  let live: OpenServers;
  let embedding: EmbeddingSite;
  let webmail: Awaited<ReturnType<typeof openRecordedWebmail>>;
  let opened: Page[] = [];
  beforeAll(async () => {
    [rig, site, crowded, live, embedding, webmail] = await Promise.all([
      launch(),
      openSite(),
      openCrowdedPage(),
      openServers(notCountedPages),
      openEmbeddingSite(),
      openRecordedWebmail("roundcube"),
    ]);
    fresh = `${crowded.origin}/20`;
    await rig.untilMeasuring();
  });
  afterEach(async () => {
    for (const page of opened.filter((each) => !each.isClosed())) await page.close();
    opened = [];
    await rig.writeStorage({ settings: {}, "steps-put-off": {}, sober: {}, challenge: {} });
  });

  const popupOver = async (page: Page): Promise<Page> => {
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    opened.push(popup, page);
    return popup;
  };
  const visited = async (url: string) => popupOver(await rig.visit(url));

  test("with a note that the handling of data changed, which goes once it is accepted", async () => {
    await rig.writeStorage({ "data-handling": 0 });
    const popup = await visited(fresh);
    await assertPopupFits(rig, popup, "handling", { selector: "#handling-accept" });
    await press(popup, "#handling-accept");
    await popup.waitForFunction(() => !document.querySelector("#handling-accept"));
    const next = await visited(fresh);
    await next.waitForSelector("main[data-parts='all']");
    assert.equal(await next.$("#handling-accept"), null);
  });

  test("over a measured page, whose parts add up to its total", async () => {
    const popup = await visited(`${site.origin}/heavy`);
    await assertPopupFits(rig, popup, "measured", { selector: "#transfer-weight" });
    await openPageDetails(popup);
    const [total, ...parts] = await popup.$$eval("#transfer-bytes, #transfer-kinds data", (all) =>
      all.map((one) => Number((one as HTMLDataElement).value)),
    );
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0),
      total,
    );
  });

  test("over a page that mostly came from the cache, which is not compared", async () => {
    const first = await rig.visit(`${site.origin}/heavy`);
    await first.close();
    const popup = await visited(`${site.origin}/heavy`);
    await assertPopupFits(rig, popup, "cached", { selector: "#transfer-mostly-cached" });
    await popup.waitForSelector("#transfer-weight[data-weight=cached]");
  });

  test("over a page with an open live connection", async () => {
    const popup = await visited(`${live.at.own}/socket`);
    await assertPopupFits(rig, popup, "live", { selector: "#transfer-at-least" });
  });

  test("over a page with live connections and other responses that are not counted, also with low-data mode", async () => {
    const popup = await visited(`${live.at.own}/everything`);
    const selector = "#transfer-at-least";
    await assertPopupFits(rig, popup, "not-counted", { selector });
    await openPageDetails(popup);
    await press(popup, "#sober-site");
    await popup.waitForSelector("#page-action[data-action=lightened]");
    await assertPopupFits(rig, popup, "not-counted-low-data", { selector });
  });

  test("over a page of which a part is estimated, hatched in its kind", async () => {
    // Firefox counts the response of the worker, and Chromium leaves out the blocked one.
    const path = name === "firefox" ? "/blocked" : "/worker";
    const popup = await visited(live.at.own + path);
    await openPageDetails(popup);
    await popup.waitForSelector(".stack i.open");
    await assertPopupFits(rig, popup, "estimated", { selector: "#transfer-kinds" });
    assert.match(await textOf(popup, "#transfer-kinds"), /≃/);
  });

  test("over a page measured on click, with the question how to measure, until it is put off", async () => {
    const settings = { measurement: "onClick" };
    await rig.writeStorage({ settings });
    const popup = await visited(fresh);
    const selector = "#transfer-always-on";
    await assertPopupFits(rig, popup, "on-click", { selector, settings });
    await press(popup, "#transfer-not-now");
    await popup.waitForSelector(selector, { hidden: true });
    // The pressed button is gone.
    assert.notEqual(await popup.evaluate(() => document.activeElement?.tagName), "BODY");
    await popup.waitForSelector("#page-action");
  });

  test("over a page that was open before measuring, which a button reloads", async () => {
    await rig.writeStorage({ settings: { measurement: "onClick" } });
    const page = await rig.visit(fresh);
    await rig.writeStorage({ settings: { measurement: "always" } });
    await rig.untilMeasuring();
    const popup = await popupOver(page);
    await assertPopupFits(rig, popup, "opened-before", { selector: "#transfer-at-least" });
    await openPageDetails(popup);
    assert.doesNotMatch(await textOf(popup, "main"), /start of the browser|démarrage/);
    await press(popup, "#transfer-reload");
    await popup.waitForSelector("#transfer-partial", { hidden: true });
  });

  test("over a page of the browser", async () => {
    const popup = await popupOver(await rig.browser.newPage());
    await assertPopupFits(rig, popup, "not-measurable", { selector: "#transfer-closed" });
  });

  test("offline", async () => {
    const popup = await popupOver(await rig.browser.newPage());
    await popup.waitForSelector("#transfer-closed");
    await setOffline(rig, popup, true);
    try {
      await assertPopupFits(rig, popup, "offline", { selector: "#transfer-offline" });
    } finally {
      await setOffline(rig, popup, false);
    }
    await popup.waitForSelector("#transfer-closed");
  });

  test("while measuring is paused, until it is resumed", async () => {
    const settings = { disabledFeatures: ["transfer"] };
    await rig.writeStorage({ settings });
    const popup = await visited(fresh);
    await assertPopupFits(rig, popup, "paused", { selector: "#transfer-resume", settings });
    await press(popup, "#transfer-resume");
    await popup.waitForSelector("#transfer-resume", { hidden: true });
    assert.notEqual(await popup.evaluate(() => document.activeElement?.tagName), "BODY");
  });

  test("with a contribution that its server has not received", async () => {
    const [atMs, laterMs] = [Date.now(), Date.now() + 86_400_000];
    const totals = zeroTotals();
    totals.measured.files = 5;
    const body = JSON.stringify({ secret: joinedEvent.secret, seq: 1, totals });
    const request = { method: "PUT", url: "https://menage.exemple.fr/api", body };
    const waiting = {
      kind: "contribution",
      seq: 1,
      request,
      confirmedAtMs: atMs,
      attempts: 3,
      nextTryAtMs: laterMs,
      trouble: "unreachable",
    };
    const joined = [{ ...joinedEvent, waiting }];
    await rig.writeStorage({ challenge: { version: 1, joined, unread: [] } });
    const popup = await visited(fresh);
    const selector = "#challenge-standing[data-standing=kept]";
    await assertPopupFits(rig, popup, "kept", { selector });
  });

  const storeChoices = async (choices: object[]) => {
    const control = await rig.openDashboard("settings");
    opened.push(control);
    await withApis(control, ({ storage }, given) => storage.session.set(given), {
      "choices-to-confirm": choices,
    });
  };

  test("with choices that wait for a confirmation", async () => {
    await storeChoices(
      (["streaming/oversized-video", "email/heavy-attachment"] as const).map((rule, at) => ({
        feature: "habits",
        id: crypto.randomUUID(),
        rule,
        kind: at === 0 ? "fit" : "never",
        origin: webmail.origin,
        chosenMs: Date.now(),
      })),
    );
    const popup = await visited(fresh);
    await assertPopupFits(rig, popup, "confirm", { selector: "#habits-confirm-never" });
    for (const kind of ["fit", "never"]) {
      await press(popup, `#habits-confirm-${kind} .btn + .btn`);
      await popup.waitForSelector(`#habits-confirm-${kind}`, { hidden: true });
    }
  });

  // That it closes once it is answered is shown with the popup of the toolbar, in `hostile/leaving-a-list`.
  test("with a choice in a panel of a webmail", async () => {
    await storeChoices([{ ...orderOfPanel, id: crypto.randomUUID(), chosenMs: Date.now() }]);
    const popup = await visited(fresh);
    await assertPopupFits(rig, popup, "order", { selector: "#webmail-confirm .btn" });
    await popup.close();
    await storeChoices([]);
  });

  test("over a webmail", async () => {
    const page = await rig.visit(`${webmail.origin}/?_task=mail`);
    const popup = await popupOver(page);
    await assertPopupFits(rig, popup, "webmail", { selector: "#webmail-watch" });
    await press(popup, "#webmail-watch");
    // Its setting is stored before others are written.
    await popup.waitForSelector("#webmail-reload-now");
    const settings = { webmails: [webmail.origin] };
    await assertPopupFits(rig, popup, "webmail-watched", {
      selector: "#webmail-reload-now",
      settings,
    });
    await press(popup, "#webmail-reload-now");
    await popup.waitForSelector("#webmail-watched");
    await page.evaluate("replay()");
    const selector = "#webmail-deleted";
    const later = await popupWith(rig, await rig.tabIdOf(page), selector);
    opened.push(later);
    await assertPopupFits(rig, later, "webmail-deleted", { selector, settings });
  });

  test("over a page with low-data mode, and after a comparison", async () => {
    const page = await rig.visit(`${embedding.origin}/page`);
    await turnOn(rig, page);
    const popup = await openLowData(rig, page);
    opened.push(popup, page);
    await assertPopupFits(rig, popup, "low-data", { selector: "#page-action-back" });
    await popup.$eval("#sober-measure", (button) => (button as HTMLElement).click());
    await popup.waitForSelector("#sober-result", { timeout: 120_000 });
    await assertPopupFits(rig, popup, "compared", { selector: "#sober-result" });
  });
});
