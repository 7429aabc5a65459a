import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../rig/axe.ts";
import { launchChromium } from "../rig/chromium.ts";
import { launchFirefox } from "../rig/firefox.ts";
import { countFiles } from "./path/count-files.ts";
import { figure, press } from "./path/press.ts";

const t = await loadText("en");

const stateOf = (page: Page, step: string) =>
  page.$eval(`[data-step=${step}]`, (button) => button.getAttribute("data-state"));

const textIs = (page: Page, selector: string, wanted: string) =>
  page.waitForFunction(
    (where, text) => document.querySelector(where)?.textContent.includes(text),
    {},
    selector,
    wanted,
  );

/** Declares through the form, as somebody who comes from a step. */
async function declare(page: Page, source: string, count: string, megabytes: string) {
  await page.waitForSelector("#declare-source");
  await page.select("#declare-source", source);
  await page.type("#declare-count", count);
  await page.type("#declare-amount", megabytes);
  await press(page, "#declare-add");
}

test("a session survives a restart of Chromium, counts from its beginning and closes with a summary", async () => {
  const profile = await mkdtemp(path.join(tmpdir(), "profile-"));
  let rig = await launchChromium({ language: "en", profile });
  try {
    const page = await rig.openDashboard("session");
    await page.waitForSelector("#session-begin");
    assert.deepEqual(await axeViolations(page), [], "before");
    await press(page, "#session-begin");
    await page.waitForSelector("#session-step");
    assert.equal(await figure(page, "#session-bytes-measured"), 0);
    await countFiles(page, "session:test", 4);
    await page.waitForFunction(
      () => document.querySelector("#session-bytes-measured")?.getAttribute("value") === "4000",
    );
    await page.type("#session-volume-before", "64.5");
    await page.type("#session-volume-after", "60");
    await press(page, "#session-done");
    await textIs(page, "#session-step h2", t("session.steps.computer"));
    assert.equal(await stateOf(page, "phone"), "done");
    await press(page, "#session-skip");
    await textIs(page, "#session-step h2", t("session.steps.mail"));
    assert.deepEqual(await axeViolations(page), [], "running");

    await rig.close();
    rig = await launchChromium({ language: "en", profile });
    const again = await rig.openDashboard("session");
    await again.waitForSelector("#session-step");
    await textIs(again, "#session-step h2", t("session.steps.mail"));
    assert.deepEqual(
      [await stateOf(again, "phone"), await stateOf(again, "computer")],
      ["done", "skipped"],
    );
    await textIs(again, "#session-clock", t("session.paused"));
    await press(again, "#session-pause");
    await textIs(again, "#session-clock", t("session.noHurry"));

    await press(again, "a[href='#declare/mail']");
    await declare(again, "mail", "150", "300");
    await textIs(again, "#declare-said", t("declare.added"));
    await press(again, "nav a[href='#session']");
    await press(again, "#session-close");
    await again.waitForSelector("#session-summary");
    assert.equal(await figure(again, "#session-bytes-measured"), 4_000);
    assert.equal(await figure(again, "#session-bytes-declared"), 300_000_000);
    assert.equal(await figure(again, "#session-emails-declared"), 150);
    assert.match(await again.$eval("#session-volumes", (table) => table.textContent), /64[.]560$/);
    assert.ok(await again.$("a.btn--main[href='#challenge']"));
    assert.deepEqual(await axeViolations(again), [], "closed");
  } finally {
    await rig.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test("in Firefox a doubtful entry is questioned once, counted as declared, and taken back", async () => {
  const rig = await launchFirefox({ mode: "store", language: "en" });
  try {
    const page = await rig.openDashboard("session");
    await press(page, "#session-begin");
    await page.waitForSelector("#session-step");
    await press(page, "a[href='#declare/phonePhotos']");
    // 10 photos of 30 GB each.
    await page.waitForSelector("#declare-unit");
    await page.select("#declare-unit", "Go");
    await declare(page, "phonePhotos", "10", "300");
    await page.waitForSelector("#declare-doubt");
    assert.deepEqual(await axeViolations(page), [], "in doubt");
    await press(page, "#declare-add");
    await textIs(page, "#declare-said", t("declare.added"));
    await press(page, "nav a[href='#session']");
    await page.waitForFunction(
      () =>
        document.querySelector("#session-bytes-declared")?.getAttribute("value") === "300000000000",
    );
    await press(page, "a[href='#declare/phoneApps']");
    await press(page, "#declare-entries button");
    await page.waitForSelector("#declare-entries", { hidden: true });
    await press(page, "nav a[href='#session']");
    await page.waitForFunction(
      () => document.querySelector("#session-bytes-declared")?.getAttribute("value") === "0",
    );
  } finally {
    await rig.close();
  }
});
