import assert from "node:assert/strict";
import { eventLink, paths } from "@digital-cleanup/challenge";
import { beforeAll, describe, test } from "vitest";
import { dayAway } from "../../rig/day-away.ts";
import { chooseKind, fill, fillDay } from "../support/fill.ts";
import { press } from "../support/press.ts";
import { useTally } from "../support/use-tally.ts";
import { createGuardedEvent, type GuardedEvent } from "./create-guarded-event.ts";
import { onLocalNetwork, touch, untilKeptOffline } from "./join-page.ts";

describe("a guarded event on a phone, in cases that only Chromium lets a test control", () => {
  const here = useTally({ host: "0.0.0.0", creation: "open" });
  let event: GuardedEvent;
  beforeAll(async () => {
    event = await createGuardedEvent(here.tally, "GUARDED");
  });

  test("over plain http the page names what is missing", async () => {
    const baseUrl = onLocalNetwork(here.tally.baseUrl);
    const [ticket] = await event.tickets(1);
    const page = await here.browser.newPage();
    await page.goto(eventLink({ ...event, baseUrl, ticket }));
    await touch(page, "#join-enter");
    await page.waitForSelector("#join-needs-https");
    assert.equal(await page.$("#join-take-place"), null);
    assert.equal((await event.ticketCounts())?.used, 0);
    await page.close();
  });

  test("losing the network does not lose the ticket", async () => {
    const [ticket] = await event.tickets(1);
    const context = await here.browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(eventLink({ ...event, ticket }));
    await untilKeptOffline(page, 5);
    await touch(page, "#join-enter");
    await page.waitForSelector("#join-ticket");
    await page.setOfflineMode(true);
    await touch(page, "#join-take-place");
    await page.waitForSelector("[data-problem=unreachable]");
    await page.setOfflineMode(false);
    await page.reload();
    await touch(page, "#join-take-place");
    await page.waitForSelector("#join-place-taken");
    await context.close();
  });

  test("an organiser creates one, and the event's link contains its key", async () => {
    const page = await here.browser.newPage();
    await page.goto(`${here.tally.baseUrl}${paths.newEventPage}?lang=fr`);
    await fill(page, "name.fr", "Ménage des agents");
    await fill(page, "organiser.name", "Ville de Brume");
    await chooseKind(page, "authority");
    const [first, last] = [dayAway(-1), dayAway(1)];
    await fillDay(page, "startsOn", first);
    await fillDay(page, "endsOn", last);
    await press(page, "summary");
    await press(page, "input[value=guarded]");
    await press(page, "main .btn--main[type=submit]");
    await page.waitForSelector("dl.lines");
    await press(page, "main .btn--main[type=submit]");
    await page.waitForSelector("#public-link");
    const link = await page.waitForFunction(() => {
      const { value } = document.querySelector<HTMLInputElement>("#public-link")!;
      return value.includes("#key=") && value;
    });
    assert.match(String(await link.jsonValue()), /\/e\/\w+#key=[0-9a-f]{16}$/);
    // Content that loads late moves what is below it.
    await page.waitForSelector("svg.qr");
    await press(page, "#todo-tickets .btn");
    await page.waitForSelector("#tickets-made");
    await page.close();
  });
});
