import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { beforeAll, describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { type CuttingProxy, startCuttingProxy } from "../../rig/servers/cutting-proxy.ts";
import { createEvent } from "../support/create-event.ts";
import { testAll } from "../support/extent.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import { counted, openDeskPage, readCollected, tap, untilDeskState } from "./desk-page.ts";

describe("the desk, in cases that only Chromium lets a test control", () => {
  const here = useTally();
  let line: CuttingProxy;
  beforeAll(async () => {
    line = await startCuttingProxy(here.tally.baseUrl);
  });

  test("60 taps count 60 times over a dropped network, lost responses, a reload and a killed server", async () => {
    const place = await createEvent(here.tally, "SIXTY", 3);
    const page = await openDeskPage(
      here.browser,
      { ...place, baseUrl: line.baseUrl },
      place.organiserKey,
    );
    const bodies: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") bodies.push(request.postData() ?? "");
    });
    await untilDeskState(page, "idle", 0);
    await tap(page, "smartphone", 20);
    await untilDeskState(page, "idle", 0);

    await page.setOfflineMode(true);
    await tap(page, "smartphone", 10);
    await untilDeskState(page, "failing", 10);
    assert.equal(await readCollected(place, "smartphone"), "20");
    await page.setOfflineMode(false);
    await untilDeskState(page, "idle", 0);

    line.cut("POST", 3);
    await tap(page, "smartphone", 10);
    await untilDeskState(page, "failing", 10);
    await page.reload();
    await tap(page, "smartphone", 10);
    await untilDeskState(page, "idle", 0);
    assert.equal(line.left(), 0);

    await here.tally.kill();
    await tap(page, "smartphone", 10);
    await untilDeskState(page, "failing", 10);
    await here.tally.restart();
    await untilDeskState(page, "idle", 0);

    assert.equal(await readCollected(place, "smartphone"), "60");
    assert.equal(await counted(page, "smartphone-working"), "60");
    const ids = bodies.flatMap((body) => [...body.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id));
    assert.equal(new Set(ids).size, 60);
    assert.ok(ids.length > 60, "some entries have to have been sent again");
  });

  testAll("a tap that cannot be stored does not count, and the page reports it", async () => {
    const place = await createEvent(here.tally, "FULL", 3);
    const page = await openDeskPage(here.browser, place, place.organiserKey);
    await untilDeskState(page, "idle", 0);
    await page.evaluate(() => {
      for (let bytes = 1_000_000, piece = 0; bytes >= 1; piece++) {
        try {
          localStorage.setItem(`filling ${piece}`, "x".repeat(bytes));
        } catch {
          bytes = Math.floor(bytes / 2);
        }
      }
    });
    await tap(page, "laptop");
    await untilText(page, "[role=alert]", "not saved");
    assert.equal(await counted(page, "laptop-working"), "0");
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith("filling")) localStorage.removeItem(key);
      }
    });
    await tap(page, "laptop");
    await page.waitForSelector('data#laptop-working[value="1"]');
    await untilDeskState(page, "idle", 0);
    assert.equal(await readCollected(place, "laptop"), "1");
  });

  test("no requested address contains the key", async () => {
    const place = await createEvent(here.tally, "ADDRESS", 3);
    const page = await here.browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => {
      asked.push(request.url().replace(/#.*/, ""), request.headers().referer ?? "");
    });
    await page.goto(`${place.baseUrl}${paths.deskPage(place.code)}#key=${place.organiserKey}`);
    await tap(page, "laptop");
    await untilDeskState(page, "idle", 0);
    assert.equal(asked.join(" ").includes(place.organiserKey), false);
  });

  test("it is accessible, and its targets are large and well spaced", async () => {
    const place = await createEvent(here.tally, "ACCESS", 3);
    for (const width of [320, 768, 1180]) {
      const page = await openDeskPage(here.browser, place, place.organiserKey);
      await page.setViewport({ width, height: 820 });
      await tap(page, "laptop");
      await untilDeskState(page, "idle", 0);
      assert.deepEqual(await axeViolations(page), [], `${width}`);
      await assertFitsAt(page, width);
      const targets = await page.$$eval(".tile button, .switch label, .field input", (elements) =>
        elements.map((element) => {
          const { x, y, width: wide, height: high } = element.getBoundingClientRect();
          return { x, y, right: x + wide, bottom: y + high };
        }),
      );
      for (const target of targets) {
        assert.ok(target.right - target.x >= 80 && target.bottom - target.y >= 80);
        for (const next of targets) {
          if (next === target) continue;
          const gap = Math.max(
            next.x - target.right,
            target.x - next.right,
            next.y - target.bottom,
            target.y - next.bottom,
          );
          assert.ok(gap >= 12 - 0.01, `${gap} px between two targets at ${width}`);
        }
      }
      await page.close();
    }
  });
});
