import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import { pageAfterPage } from "../../corpus/transfer/situations/page-after-page.ts";
import { workers } from "../../corpus/transfer/situations/workers.ts";
import { errorPercent } from "../../corpus/transfer/rules/error-stats.ts";
import { measureAll } from "../../corpus/transfer/run/measure-all.ts";
import { nextPage, ourBytes } from "../../corpus/transfer/run/our-bytes.ts";
import { readJournal } from "../../corpus/transfer/run/read-journal.ts";
import { waitUntilQuiet } from "../../corpus/transfer/run/measure.ts";
import { openServers } from "../../corpus/transfer/site/open-servers.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { browsers } from "../support/browsers.ts";

/** What the issue allows for a page behind a worker. */
const mostPercent = 2;
const words = /^(worker-(click-600|two-tabs|revalidates)|reopened-at-once)$/;
const chosen = pageAfterPage.filter(({ name }) => words.test(name));

describe.each(browsers)("pages shown one after the other in %s", (_, launch) => {
  test("have their own bytes, and all bytes count once", async () => {
    const observations = await measureAll(launch, chosen);
    assert.equal(observations.length, 4);
    for (const { situation, visits, truthBytes, nextTruthBytes = 0 } of observations) {
      for (const [of, bytes, truth] of [
        ["the last page", ourBytes([nextPage(visits)]), nextTruthBytes],
        ["all", ourBytes(visits), truthBytes],
      ] as const) {
        assert.ok(
          Math.abs(errorPercent({ bytes, truthBytes: truth })) <= mostPercent,
          `${situation}, ${of}: ${bytes} counted, ${truth} sent`,
        );
      }
    }
  });
});

describe("in Chromium, when the background is terminated while a worker's requests wait for their page", () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await launchChromium({ isAlone: true });
    await rig.untilMeasuring();
  });

  test("they count once", async () => {
    const servers = await openServers(workers.find(({ name }) => name === "service-worker-first")!);
    const inside = await rig.openDashboard("settings");
    const page = await rig.visit(`${servers.at.own}/`);
    // The worker loads two pictures ahead, which no page shows.
    await waitUntilQuiet(servers);
    await waitUntil("requests that wait", async () => (await readJournal(inside)).waiting > 0);
    await rig.killServiceWorker();
    // Any event starts it again.
    await page.evaluate(() => fetch("/?again").then((answer) => answer.text()));
    await waitUntil("none that waits", async () => (await readJournal(inside)).waiting === 0);
    const { visits } = await readJournal(inside);
    const bytes = ourBytes(visits.filter(({ origin }) => origin === servers.at.own));
    const truth = servers.bytesSent();
    assert.ok(Math.abs(bytes / truth - 1) < 0.02, `${bytes} counted, ${truth} sent`);
    await page.close();
    await inside.close();
    await servers.close();
  });
});
