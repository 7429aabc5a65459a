import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CDPSession, Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createSampleEvents, type PseudoTally } from "../pseudo-locale/pseudo-tally.ts";
import { tallyPages } from "../pseudo-locale/tally-pages.ts";
import { motionFaults, ringFaults, sizeFaults } from "../support/display-faults.ts";
import { joinedEvent } from "../support/joined-event.ts";
import { walkDashboard } from "../support/section-ids.ts";

/** Opens each section and part; `check` names its faults. All of them are reported together. */
async function walk(page: Page, check: () => Promise<string[]>): Promise<void> {
  const found: Record<string, string[]> = {};
  await walkDashboard(page, async (address) => {
    const faults = await check();
    if (faults.length > 0) found[address] = faults;
  });
  assert.deepEqual(found, {});
}

/** A profile in which text is twice as large as usual, which also doubles the `rem` of media queries. */
function profileWithLargeText(): string {
  const folder = temporaryFolder("large-text");
  mkdirSync(path.join(folder, "Default"));
  writeFileSync(
    path.join(folder, "Default/Preferences"),
    JSON.stringify({
      translate: { enabled: false },
      webkit: { webprefs: { default_font_size: 32, default_fixed_font_size: 26 } },
    }),
  );
  return folder;
}

describe("the dashboard in Chromium", () => {
  let rig: Rig;
  let page: Page;
  let session: CDPSession;
  const emulate = (features: { name: string; value: string }[]) =>
    session.send("Emulation.setEmulatedMedia", { features });
  beforeAll(async () => {
    rig = await launchChromium();
    await rig.writeStorage({ challenge: { version: 1, joined: [joinedEvent], unread: [] } });
    page = await rig.openDashboard();
    await page.bringToFront();
    // Puppeteer's own emulation knows neither feature.
    session = await page.createCDPSession();
  });

  test("with forced colours every element that has the focus has an outline", async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await emulate([{ name: "forced-colors", value: "active" }]);
    assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
    await walk(page, () => ringFaults(page));
    await emulate([]);
  });

  test("with reduced motion nothing moves", async () => {
    await emulate([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await walk(page, () => motionFaults(page));
    await emulate([]);
  });

  test.each([320, 600, 720, 900, 1280])("fits a window of %i px", async (width) => {
    await page.setViewport({ width, height: 700 });
    await walk(page, () => sizeFaults(page));
  });
});

describe("the welcome page and the tally in Chromium", () => {
  let rig: Rig;
  let tally: TallyProcess;
  let events: PseudoTally;
  beforeAll(async () => {
    [rig, tally] = await Promise.all([
      launchChromium({ keepsWelcome: true }),
      startTally({ creation: "open" }),
    ]);
    events = await createSampleEvents(tally);
  });

  /** Faults with forced colours and with reduced motion. */
  async function faultsOf(page: Page): Promise<string[]> {
    await page.bringToFront();
    const session = await page.createCDPSession();
    const emulate = (features: { name: string; value: string }[]) =>
      session.send("Emulation.setEmulatedMedia", { features });
    await emulate([{ name: "forced-colors", value: "active" }]);
    const rings = await ringFaults(page);
    await emulate([{ name: "prefers-reduced-motion", value: "reduce" }]);
    const motions = await motionFaults(page);
    await session.detach();
    return [...rings, ...motions];
  }

  test("the welcome page keeps outlines with forced colours, and is still with reduced motion", async () => {
    const welcome = await rig.open("welcome.html");
    await welcome.waitForSelector("h1");
    assert.deepEqual(await faultsOf(welcome), []);
    await welcome.close();
  });

  test.each(tallyPages)("%s of the tally does too", async (address) => {
    const opened = await events.visit(rig.browser, address);
    assert.deepEqual(await faultsOf(opened), []);
    await opened.close();
  });
});

describe("in a browser whose text is 32 px high", () => {
  let rig: Rig;
  let page: Page;
  let profile: string;
  let tally: TallyProcess;
  let events: PseudoTally;
  beforeAll(async () => {
    profile = profileWithLargeText();
    [rig, tally] = await Promise.all([
      launchChromium({ profile, keepsWelcome: true }),
      startTally({ creation: "open" }),
    ]);
    events = await createSampleEvents(tally);
    await rig.writeStorage({ challenge: { version: 1, joined: [joinedEvent], unread: [] } });
    page = await rig.openDashboard();
    await page.bringToFront();
  });

  // 640 px leave as much room for text of this size as 320 px for the usual one.
  test.each([320, 640, 1280])("the dashboard fits a window of %i px", async (width) => {
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.documentElement).fontSize),
      "32px",
    );
    await page.setViewport({ width, height: 700 });
    await walk(page, () => sizeFaults(page));
  });

  test("the welcome page fits a window of 320 px", async () => {
    const welcome = await rig.open("welcome.html");
    await welcome.setViewport({ width: 320, height: 700 });
    assert.deepEqual(await sizeFaults(welcome), []);
    await welcome.close();
  });

  test.each(tallyPages)("%s of the tally fits windows of 320 and 640 px", async (address) => {
    const opened = await events.visit(rig.browser, address);
    for (const width of [320, 640]) {
      await opened.setViewport({ width, height: 640 });
      assert.deepEqual(await sizeFaults(opened), [], `${width} px`);
    }
    await opened.close();
  });
});
