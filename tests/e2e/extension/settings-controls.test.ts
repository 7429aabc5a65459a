import assert from "node:assert/strict";
import { test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { press } from "../support/press.ts";

const control =
  "main :is(select, textarea, input:not([type=radio]), fieldset:has(> * input[type=radio]))";

test.each(["store", "work"] as const)(
  "the settings of the %s build have 20 controls at most, with those in folds",
  async (mode) => {
    const rig = await launchChromium({ mode });
    const counts: Record<string, number> = {};
    for (const section of ["settings", "habits", "my-data", "display"]) {
      const page = await rig.openDashboard(section);
      await page.waitForSelector("main .card");
      await page.$$eval("main details", (all) => all.forEach((one) => (one.open = true)));
      await page.waitForSelector("main .card");
      counts[section] = (await page.$$(control)).length;
      await page.close();
    }
    assert.equal(counts["habits"], mode === "work" ? 10 : 9);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    assert.ok(all <= 20, JSON.stringify(counts));
  },
);

test("the count of live streams, once it is on, is ended in the settings", async () => {
  const rig = await launchChromium();
  await rig.writeStorage({ settings: { liveStreams: true } });
  const page = await rig.openDashboard("settings");
  await press(page, "#liveStreams");
  await waitUntil("live streams are off", async () => {
    const { liveStreams } = (await rig.readStorage("settings")) as { liveStreams: boolean };
    return !liveStreams;
  });
  await page.reload();
  await page.waitForSelector("main .card");
  assert.equal(await page.$("#liveStreams"), null);
});
