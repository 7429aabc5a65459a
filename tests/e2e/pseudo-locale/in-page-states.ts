import assert from "node:assert/strict";
import type { HabitEvent } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import { openUnsubscribeServer } from "../../corpus/webmail/unsubscribe-server.ts";
import { dismissedTwice, forgetHabits } from "../../rig/page/habit-state.ts";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import { panelHost as panel } from "../../rig/page/panel-host.ts";
import { recordMessages } from "../../rig/page/record-messages.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { composed, lowerable, openStrictSite, tabSide } from "../habits/nudged-page.ts";
import { embedHost } from "../sober/embedding-site.ts";
import { openReviewedWebmail } from "../webmail/reviewed-webmail.ts";
import { openWeighedWebmail } from "../webmail/weighed-webmail.ts";
import { visitWatched } from "../webmail/visit-watched.ts";
import { answerOrder } from "../support/answer-order.ts";
import { press } from "../support/press.ts";
import { assertAfter, assertScreen } from "./screen-faults.ts";

const popupWidth = { width: 360 };

/** A suggestion with its details, what it shows once `button` is pressed, and `after`. */
async function checkNudge(
  rig: Rig,
  event: HabitEvent,
  button: string,
  after?: (page: Page) => Promise<void>,
): Promise<void> {
  const site = await openStrictSite();
  try {
    const control = await rig.openDashboard("settings");
    const page = await rig.visit(site.origin);
    // A suggestion is not shown where it would cover the field of the page.
    await page.setViewport({ width: 320, height: 900 });
    const { observe } = await tabSide(rig, control, page);
    await rig.writeStorage({
      settings: { fileSharingUrl: "https://files.example/", webmails: [site.origin] },
    });
    assert.deepEqual(await observe(event), { isNudgeShown: true });
    // A nudge with the focus stays open.
    await page.locator(`${nudgeHost} >>> summary`).click();
    await assertScreen(page, { host: nudgeHost });
    await page.locator(`${nudgeHost} >>> ${button}:not([aria-disabled])`).click();
    await page.waitForSelector(`${nudgeHost} >>> details`, { hidden: true });
    await assertScreen(page, { host: nudgeHost });
    await after?.(page);
  } finally {
    await site.close();
  }
}

/** Dismissed the third time, a suggestion asks whether to go on. */
export async function checkMailNudge(rig: Rig): Promise<void> {
  await dismissedTwice(rig, "email/heavy-attachment");
  await checkNudge(rig, composed(12), ".main + button");
}

/** Accepted, a suggestion shows what it did. The popup asks for a confirmation, which is refused. */
export async function checkVideoNudge(rig: Rig): Promise<void> {
  await forgetHabits(rig);
  await checkNudge(rig, lowerable(), ".main", async (page) => {
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await assertAfter(popup, "#habits-confirm-fit", popupWidth);
    await press(popup, "#habits-confirm-fit .btn + .btn");
    await popup.waitForSelector("#habits-confirm-fit", { hidden: true });
    await assertAfter(popup, "#habits-confirm [role=status]:not(:empty)", popupWidth);
  });
}

const openDetails = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector)!.shadowRoot!;
    for (const details of root.querySelectorAll("details")) details.open = true;
  }, panel);

/** The review of newsletters in a webmail: while it reads, with its choices, and with their outcomes. */
export async function checkNewsletters(rig: Rig): Promise<void> {
  const lists = await openUnsubscribeServer();
  const site = await openReviewedWebmail("roundcube", lists.origin);
  // Names and addresses of senders.
  const inPanel = { host: panel, moreData: "legend" };
  try {
    site.hold(12);
    await rig.writeStorage({ settings: { webmails: [site.origin] } });
    const page = await visitWatched(rig, await recordMessages(rig), site.address);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await assertAfter(popup, "#webmail-review", popupWidth);
    // The button closes the popup.
    await popup.evaluate(() => {
      setTimeout(() => document.querySelector<HTMLElement>("#webmail-review")?.click());
    });
    await page.bringToFront();
    await assertAfter(page, `${panel} >>> progress`, inPanel);
    site.release();
    await page.waitForSelector(`${panel} >>> [data-state=ready]`);
    await openDetails(page);
    await assertScreen(page, inPanel);
    await page.waitForSelector(`${panel} >>> [data-accepts=true]`);
    for (const list of ["pommelune", "tricotrouge", "clairvoirie"]) {
      await page.locator(`${panel} >>> [data-address="lettre@${list}.test"] [value=leave]`).click();
    }
    await page
      .locator(`${panel} >>> [data-address="lettre@gazettebleue.test"] [type=checkbox]`)
      .click();
    await page.locator(`${panel} >>> #apply`).click();
    await answerOrder(rig, page);
    for (const outcome of ["outcome=confirmed", "outcome=refused", "outcome=unreachable"]) {
      await page.waitForSelector(`${panel} >>> [data-${outcome}]`);
    }
    await assertAfter(page, `${panel} >>> [data-set-aside="7"]`, inPanel);
  } finally {
    await Promise.all([site.close(), lists.close()]);
  }
}

/** What takes up space in a webmail: before it is read, each way of looking at it, and a removal that is refused. */
export async function checkWeight(rig: Rig): Promise<void> {
  const site = await openWeighedWebmail("roundcube");
  // Senders, subjects and dates are those of the mailbox.
  const inPanel = { host: panel, moreData: "bdi" };
  try {
    await rig.writeStorage({ settings: { webmails: [site.origin] } });
    const page = await visitWatched(rig, await recordMessages(rig), site.address);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForSelector("#webmail-weigh");
    await popup.evaluate(() => {
      setTimeout(() => document.querySelector<HTMLElement>("#webmail-weigh")?.click());
    });
    await page.bringToFront();
    const pressInside = async (selector: string) => {
      await page.waitForSelector(`${panel} >>> [data-accepts=true]`);
      await page.locator(`${panel} >>> ${selector}`).click();
    };
    await assertAfter(page, `${panel} >>> #start`, inPanel);
    await pressInside("#start");
    await assertAfter(page, `${panel} >>> [data-state=done]`, inPanel);
    for (const tab of ["biggest", "years", "sent", "copies", "senders"]) {
      await pressInside(`#tab-${tab}`);
      await assertAfter(page, `${panel} >>> #results[data-tab=${tab}]`, inPanel);
    }
    await pressInside("#results .name");
    await pressInside("#results .choose-all input");
    site.fail("refused");
    await pressInside("#apply:not(:disabled)");
    await assertAfter(page, `${panel} >>> [data-order=waiting]`, inPanel);
    // In Firefox no other popup opens beside the one that the extension opened.
    if (rig.name === "chromium") {
      const asking = await rig.openPopup(await rig.tabIdOf(page));
      await assertAfter(asking, "#webmail-confirm", popupWidth);
      await press(asking, '#webmail-confirm .btn[aria-disabled="false"]');
      await waitUntil("a closed popup", () => asking.isClosed());
      await page.bringToFront();
    } else await answerOrder(rig, page);
    await assertAfter(page, `${panel} >>> [data-moved="0"]`, inPanel);
  } finally {
    await site.close();
  }
}

/** What low-data mode shows in place of an embed. */
export async function checkEmbed(rig: Rig): Promise<void> {
  const page = await rig.open(`sober-embed.html#https://${embedHost}/export/embed.html`);
  await assertAfter(page, "#sober-show");
}
