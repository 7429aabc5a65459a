import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { createFormat, loadText } from "@digital-cleanup/text";
import type { Browser, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";
import { tabTo } from "../support/keyboard.ts";
import { untilText } from "../support/until-text.ts";
import { untilWaiting } from "../support/published.ts";
import { declared, openJoinPage, touch, typeNumber, untilStanding } from "./join-page.ts";
import { firstBareBrowser } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";

const t = await loadText("fr");

/** Waits for a step by its title. Checks that the step starts at the top, with the focus on its title. */
async function assertAtStep(page: Page, title: string): Promise<void> {
  await untilText(page, "h1", title);
  const place = () =>
    page.evaluate(() => ({
      scrolledPx: Math.round(scrollY),
      focused: document.activeElement?.textContent,
    }));
  assert.deepEqual(await place(), { scrolledPx: 0, focused: title });
}

/** Whether the middle of an element can be touched without scrolling. */
const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  });

/** Presses Tab until an element has the focus, then Enter. */
async function enterByKeyboard(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

describe.each(firstBareBrowser)("the checklist on a phone in %s", (name, launch) => {
  let browser: Browser;
  let tally: TallyProcess;
  beforeAll(async () => {
    [browser, tally] = await Promise.all([launch(), startTally()]);
  });

  test("each step starts at its title, and two more touches send what was noted; the event page then knows", async () => {
    await createEvent(tally, "TASKS", 3);
    const page = await openJoinPage(browser, { baseUrl: tally.baseUrl, code: "TASKS" });
    await page.setViewport({ ...page.viewport()!, width: 320, height: 568 });
    await touch(page, "#join-task-photos");
    await assertAtStep(page, t("tally.join.tasks.photos.title"));
    await assertReadsWell(page);
    await typeNumber(page, "bytes-media", "1,9");
    await touch(page, "#join-keep");
    await assertAtStep(page, t("tally.join.tasks.messages.title"));
    assert.doesNotMatch(await page.$eval("main", (main) => main.innerText), /mesuré/i);
    await touch(page, "#join-check");
    await assertAtStep(page, t("contribution.willSend"));
    assert.doesNotMatch(await page.$eval("main", (main) => main.innerText), /compté par/i);
    assert.ok(await isInView(page, "#join-send"));
    await page.evaluate(() => {
      const scope = globalThis as { shared?: ShareData | undefined };
      navigator.share = async (data) => {
        scope.shared = data;
      };
    });
    await touch(page, "#join-send");
    await untilStanding(page, "pending");
    await assertAtStep(page, t("tally.join.sent.thanks"));
    await touch(page, "button#join-share");
    const shared = await page.waitForFunction(
      () => (globalThis as { shared?: ShareData }).shared?.url,
      { polling: 50 },
    );
    assert.equal(await shared.jsonValue(), `${tally.baseUrl}/e/TASKS`);
    assert.equal(await declared(page, "bytes"), 1_900_000_000);
    await untilWaiting({ baseUrl: tally.baseUrl, code: "TASKS" }, 1);

    await page.goto(`${tally.baseUrl}${paths.eventPage("TASKS")}?lang=fr`);
    await untilText(page, "#own", t("tally.event.own.sent"));
    assert.equal(await page.$("#participate"), null);
  });

  test("before the event numbers are kept with the keyboard alone, and a step without one is explained", async () => {
    await createEvent(tally, "FUTURE", 3, "--starts=2099-01-01", "--ends=2099-01-31");
    const page = await openJoinPage(browser, { baseUrl: tally.baseUrl, code: "FUTURE" });
    await enterByKeyboard(page, "#join-task-apps");
    await assertAtStep(page, t("tally.join.tasks.apps.title"));
    await enterByKeyboard(page, "#join-keep");
    await page.waitForSelector("#join-nothing");
    await page.waitForFunction(() => document.activeElement?.id === "join-apps");
    await page.keyboard.type("3");
    await enterByKeyboard(page, "#join-keep");
    await assertAtStep(page, t("tally.join.tasks.files.title"));
    await page.reload();
    await untilText(page, "h1", t("tally.join.tasks.files.title"));
    await enterByKeyboard(page, "#join-check");
    await assertAtStep(page, t("contribution.willSend"));
    const day = createFormat("fr").day("2099-01-01");
    await untilText(page, "#join-offer", t("tally.join.notStarted", { day }));
    assert.equal(await page.$("#join-send"), null);
  });

  test("passing every task leads to the review once each was seen; it explains that nothing was noted", async () => {
    await createEvent(tally, "PASSED", 3, "--challenges=data,reuse");
    const page = await openJoinPage(browser, { baseUrl: tally.baseUrl, code: "PASSED" });
    await touch(page, "#join-task-apps");
    for (const task of ["apps", "files", "mail", "devices", "photos"] as const) {
      await assertAtStep(page, t(`tally.join.tasks.${task}.title`));
      await touch(page, "#join-pass");
    }
    await assertAtStep(page, t("tally.join.tasks.messages.title"));
    // A phone forgets a page that is left for another app.
    await page.reload();
    await touch(page, "#join-pass");
    await assertAtStep(page, t("tally.join.nothing.title"));
    assert.equal(await page.$("#join-send"), null);
    assert.deepEqual(await axeViolations(page), []);

    await touch(page, "#join-back-to-list");
    await assertAtStep(page, t("tally.join.tasks.title"));
    await untilText(page, "#join-task-mail", t("tally.join.tasks.mail.title"));
    assert.equal((await page.$$(".task--passed")).length, 6);
    // What was passed can still be noted; the review then offers to send it.
    await touch(page, "#join-task-mail");
    await typeNumber(page, "emails", "40");
    await touch(page, "#join-keep");
    await assertAtStep(page, t("contribution.willSend"));
  });
});
