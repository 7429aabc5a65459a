import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { languages, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { startTally } from "../../rig/servers/tally.ts";
import { countFiles } from "../support/action-log.ts";
import { createEvent } from "../support/create-event.ts";
import { figure, press } from "../support/press.ts";
import { untilWaiting } from "../support/published.ts";
import { untilText } from "../support/until-text.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { wordsShown } from "../support/words-shown.ts";

const t = await loadText("en");
const steps = ["devices", "phone", "computer", "mail", "cloud", "browser"] as const;
const maxWordsOfStep = 60;
const maxWordsOfEnd = 80;

const stateOf = (page: Page, step: string) =>
  page.$eval(`[data-step=${step}]`, (button) => button.getAttribute("data-state"));

/** Goes back to the guided clean-up as a person does, from any other section. */
async function returnToSession(page: Page) {
  await press(page, ".side a[href='#clean']");
  // The section before may have such a link too, which disappears.
  await press(page, "main[data-section=clean] a[href='#session']");
}

/** Submits a declared entry through the form that a step of the session opens. */
async function declare(page: Page, source: string, count: string, megabytes: string) {
  await page.waitForSelector("#declare-source");
  await page.select("#declare-source", source);
  await page.type("#declare-count", count);
  await page.type("#declare-amount", megabytes);
  await press(page, "#declare-add");
}

/** Opens what can be declared in a step. */
const openForms = (page: Page) => press(page, "#session-declare > summary");

test("a session is the same in two pages, survives a restart of Chromium, counts from its start and ends with a summary", async () => {
  const profile = temporaryFolder("profile");
  let rig = await launchChromium({ language: "en", profile });
  const page = await rig.openDashboard("session");
  await page.waitForSelector("#session-begin");
  assert.deepEqual(await axeViolations(page), [], "before");
  await press(page, "#session-begin");
  await page.waitForSelector("#session-step");
  await page.waitForSelector("h1:focus");
  await countFiles(page, "session:test", 4);
  await press(page, "#session-done");
  await untilText(page, "h1", t("session.title.phone"));
  await openForms(page);
  await page.type("#session-volume-before", "64.5");
  await page.type("#session-volume-after", "60");
  await untilText(page, "#session-done", t("session.declareFreed", { bytes: "4.5\u00A0GB" }));
  await press(page, "#session-done");
  await untilText(page, "h1", t("session.title.computer"));
  await page.waitForSelector("h1:focus");
  assert.equal(await stateOf(page, "phone"), "done");
  const other = await rig.openDashboard("session");
  await other.waitForSelector("[data-step=phone][data-state=done]");
  await page.bringToFront();
  await press(page, "[data-step=phone]");
  await press(page, "[data-undo=freed-space]");
  await page.waitForSelector("[data-undo=freed-space]", { hidden: true });
  await page.waitForSelector("#session-freed:focus");
  await press(page, "#session-done");
  await untilText(page, "h1", t("session.title.computer"));
  await press(page, "#session-skip");
  await untilText(page, "h1", t("session.title.mail"));
  await other.waitForSelector("[data-step=computer][data-state=skipped]");
  await assertReadsWell(page, "running");

  await rig.close();
  rig = await launchChromium({ language: "en", profile });
  const again = await rig.openDashboard("session");
  await untilText(again, "h1", t("session.title.mail"));
  assert.deepEqual(
    [await stateOf(again, "phone"), await stateOf(again, "computer")],
    ["done", "skipped"],
  );
  await press(again, "#session-pause");
  await untilText(again, "#home-next-title", t("home.resumeSession.title"));
  await press(again, "#home-next .btn--main");

  await openForms(again);
  await press(again, "a[href='#declare/mail']");
  await declare(again, "mail", "150", "300");
  await untilText(again, "#declare-said", t("declare.outcome.added"));
  assert.deepEqual(await axeViolations(again), [], "on the page of a step");
  await press(again, "#session-bar a");
  await press(again, "#session-close");
  await again.waitForSelector("#session-summary");
  // The pressed button is gone.
  await again.waitForSelector("h1:focus");
  // 64.5 − 60 GB freed on the phone, 300 MB of e-mails, and 4 files of 1,000 bytes.
  assert.equal(await figure(again, "#session-freed-bytes"), 4_800_004_000);
  await assertReadsWell(again, "closed");
  await press(again, "#session-sure > summary");
  assert.equal(await figure(again, "#session-bytes-measured"), 4_000);
  assert.equal(await figure(again, "#session-bytes-declared"), 4_800_000_000);
  assert.equal(await figure(again, "#session-emails-declared"), 150);
  assert.match(await again.$eval("#session-volumes", (table) => table.textContent), /64[.]560$/);
  assert.equal(await again.$("#session-send"), null);
  await assertReadsWell(again, "how sure");
  await press(again, "#session-again");
  await again.waitForSelector("[data-step=devices][data-state=todo]");
});

test("each step and the end are short in both languages, and public records are mentioned in the first step only", async () => {
  const rig = await launchChromium({ language: "en", mode: "work" });
  const page = await rig.openDashboard("session");
  const words = async () => {
    const counts = [];
    for (const language of languages) {
      await rig.writeStorage({ settings: { language } });
      await page.waitForSelector(`:root[lang=${language}] main .session`);
      counts.push(await wordsShown(page));
    }
    return Math.max(...counts);
  };
  await press(page, "#session-begin");
  for (const [index, step] of steps.entries()) {
    await page.waitForSelector(`[data-step=${step}][aria-current]`);
    assert.equal((await page.$$("main .note")).length, index === 0 ? 1 : 0, step);
    assert.equal((await page.$$("[data-step][data-state=done]")).length, index, step);
    assert.equal((await page.$$("main .btn--main")).length, 1, step);
    assert.equal((await page.$$(".session__picture > svg")).length, 1, step);
    const count = await words();
    assert.ok(count <= maxWordsOfStep, `${count} words in the step ${step}`);
    await countFiles(page, `words-${step}`, 300);
    await press(page, "#session-done");
  }
  // The last step ends the session.
  await page.waitForSelector("#session-summary");
  const count = await words();
  assert.ok(count <= maxWordsOfEnd, `${count} words at the end`);
});

test("what a session counted is sent once, however often the session is closed", async () => {
  const [rig, tally] = await Promise.all([launchChromium({ language: "en" }), startTally()]);
  const code = "SESSION";
  await createEvent(tally, code, 3);
  const page = await rig.openDashboard("challenge");
  await page.type("#challenge-address", tally.baseUrl + paths.eventPage(code));
  await press(page, "#challenge-find");
  await press(page, "#challenge-join");
  await page.waitForSelector("#challenge-todo");
  await countFiles(page, "before", 3);
  await returnToSession(page);
  await press(page, "#session-begin");
  await page.waitForSelector("#session-step");
  await countFiles(page, "within", 4);
  await press(page, "[data-step=phone]");
  await openForms(page);
  await press(page, "a[href='#declare/phonePhotos']");
  await declare(page, "phonePhotos", "10", "20");
  await untilText(page, "#declare-said", t("declare.outcome.added"));
  await returnToSession(page);
  for (let closings = 0; closings < 2; closings++) {
    await press(page, "#session-close");
    await press(page, "#session-sure > summary");
    assert.equal(await figure(page, "#session-files-measured"), 4);
    assert.equal(await figure(page, "#session-files-declared"), 10);
    if (closings === 0) await press(page, "#session-reopen");
  }
  await press(page, "#session-send");
  await page.waitForSelector("#challenge-send", { visible: true });
  const sent = await page.$eval("#challenge-payload", (payload) => payload.textContent);
  await press(page, "#challenge-send");
  await page.waitForSelector("#challenge-standing[data-standing=pending]");
  const { totals } = JSON.parse(sent.split("\n\n")[1] ?? "");
  // Today's files: 3 + 4, of 1,000 bytes each, which make no whole megabyte.
  assert.deepEqual([totals.measured.files, totals.measured.bytes], [7, 0]);
  assert.deepEqual([totals.declared.files, totals.declared.bytes], [10, 20_000_000]);
  await untilWaiting({ baseUrl: tally.baseUrl, code }, 1);
});
