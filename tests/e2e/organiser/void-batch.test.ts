import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { isolateText, type Language } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { untilShown } from "../event/event-page.ts";
import {
  askStanding,
  openForm,
  reviewAndSend,
  sendShown,
  totalsIn,
  touch,
  typeNumber,
  untilStanding,
} from "../phone/join-page.ts";
import { countFiles } from "../support/action-log.ts";
import { createEvent, type OwnEvent, pageAddress } from "../support/create-event.ts";
import { pressByKeyboard } from "../support/keyboard.ts";
import { press } from "../support/press.ts";
import { type Place, publishWithTwoOthers, untilWaiting } from "../support/published.ts";
import { untilText } from "../support/until-text.ts";

const texts = {
  fr: {
    reason: "Des participations inventées",
    missing: "Une raison, en 3 caractères au moins.",
    done: "Lot 1 annulé.",
    isVoided: "annulé",
    voids: `Annule le lot 1 : « ${isolateText("Des participations inventées")} »`,
    person: "a retiré des totaux un lot entier de participations, dont celle-ci",
  },
  en: {
    reason: "Made-up contributions",
    missing: "A reason of 3 characters at least.",
    done: "Batch 1 voided.",
    isVoided: "voided",
    voids: `Voids batch 1: “${isolateText("Made-up contributions")}”`,
    person: "took a whole batch of contributions out of the totals, this one included",
  },
} as const;

describe("voiding a batch from the organiser's page", () => {
  let rig: ChromiumRig;
  let tally: TallyProcess;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([launchChromium({ language: "en" }), startTally()]);
  });

  async function openPublicPage({ code }: Place, language: Language): Promise<Page> {
    const page = await rig.browser.newPage();
    await page.goto(`${tally.baseUrl}${paths.eventPage(code)}?lang=${language}`);
    return page;
  }

  /** Voids the first batch as an organiser without a pointer does, and closes the page. */
  async function voidByKeyboard(event: OwnEvent, language: keyof typeof texts) {
    const { reason, missing, done, isVoided, voids } = texts[language];
    const page = await rig.browser.newPage();
    await page.goto(pageAddress(event, `${paths.organiserPage(event.code)}/edit`, language));
    await pressByKeyboard(page, "section[aria-labelledby=batches-title] summary");
    await pressByKeyboard(page, "#batches button");
    await pressByKeyboard(page, "dialog[open] button.btn--danger");
    await untilText(page, '[id="void-reason-error"]', missing);
    await page.waitForFunction(() => document.activeElement?.id === "void-reason");
    await page.keyboard.type(reason);
    await page.keyboard.press("Enter");
    await untilText(page, "main > p[role=status]", done);
    await untilText(page, "#batches", voids);
    await untilText(page, "#batches b", isVoided);
    // The button that opened the dialog is gone.
    assert.equal(await page.$("#batches button"), null);
    await page.waitForFunction(() =>
      document.activeElement?.closest("section[aria-labelledby=batches-title]"),
    );
    await page.close();
  }

  const nothing = { received: 0, published: null, files: null, bytes: null };

  test("the public page and the phone follow, in French", async () => {
    const event = await createEvent(tally, "VOIDFR", 3);
    const phone = await openForm(rig.browser, event);
    await typeNumber(phone, "files", "40");
    const sent = totalsIn(await reviewAndSend(phone));
    await untilStanding(phone, "pending");
    await publishWithTwoOthers(tally, event, sent);
    await askStanding(phone);
    await untilStanding(phone, "published");
    const publicPage = await openPublicPage(event, "fr");
    // 3 × 40
    await untilShown(publicPage, {
      received: 3,
      published: 3,
      files: "120",
      bytes: null,
    });

    await voidByKeyboard(event, "fr");
    await publicPage.bringToFront();
    await untilShown(publicPage, nothing);
    await phone.bringToFront();
    await askStanding(phone);
    await untilStanding(phone, "voided");
    await untilText(phone, "#join-standing", texts.fr.person);

    // Sent again, it waits like any other.
    await touch(phone, "#join-change");
    await typeNumber(phone, "files", "50");
    await sendShown(phone);
    await untilStanding(phone, "pending");
    await untilWaiting(event, 1);
  });

  test("the public page and the extension follow, in English", async () => {
    const event = await createEvent(tally, "VOIDEN", 3);
    const page = await rig.openDashboard("challenge");
    const field = await page.waitForSelector("#challenge-address");
    await field!.type(tally.baseUrl + paths.eventPage(event.code));
    await press(page, "#challenge-find");
    await press(page, "#challenge-join");
    await page.waitForSelector("#challenge-todo");
    await countFiles(page, "first", 5);
    await page.waitForSelector("#challenge-send", { visible: true });
    const shown = await page.$eval("#challenge-payload", (element) => element.textContent);
    await press(page, "#challenge-send");
    const standing = (word: string) =>
      page.waitForSelector(`#challenge-standing[data-standing="${word}"]`);
    await standing("pending");
    await publishWithTwoOthers(tally, event, totalsIn(shown));
    await press(page, "#challenge-refresh");
    await standing("published");
    const publicPage = await openPublicPage(event, "en");
    // 3 × 5 files of 1 kB, which are less than half a megabyte
    await untilShown(publicPage, {
      received: 3,
      published: 3,
      files: "15",
      bytes: null,
    });

    await voidByKeyboard(event, "en");
    await publicPage.bringToFront();
    await untilShown(publicPage, nothing);
    await page.bringToFront();
    await press(page, "#challenge-refresh");
    await standing("voided");
    await untilText(page, "#challenge-standing", texts.en.person);
    await page.reload();
    await standing("voided");
  });
});
