import assert from "node:assert/strict";
import { type Event, fetchEvent, paths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { ChromiumRig } from "../../rig/chromium/launch-chromium.ts";
import { openToolbarPopup } from "../../rig/display/toolbar-popup.ts";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { isWelcome } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { openForPerson } from "../../scripts/start/open-for-person.ts";
import { thingsToTry } from "../../scripts/start/things-to-try.ts";
import { createEvent } from "../support/create-event.ts";
import { untilText } from "../support/until-text.ts";

const t = await loadText("en");

describe.each([
  ["public", "store", t("welcome.title")],
  ["work", "work", t("welcome.agent.title")],
] as const)("npm start with the %s edition", (_, mode, title) => {
  let site: Site;
  let tally: TallyProcess;
  let event: Event;
  let dataFolder: string;

  beforeAll(async () => {
    dataFolder = temporaryFolder("start");
    [site, tally] = await Promise.all([openSite(), startTally()]);
    await createEvent(tally, "DEMO", 3);
    const known = await fetchEvent(fetch, { baseUrl: tally.baseUrl, code: "DEMO" });
    assert.ok(known.ok);
    event = known.value;
  });

  const eventPage = () => tally.baseUrl + paths.eventPage(event.code);
  const heavyPage = () => `${site.origin}/heavy`;
  const start = () =>
    openForPerson({
      mode,
      dataFolder,
      language: "en",
      eventPage: eventPage(),
      heavyPage: heavyPage(),
      display: "new",
    });
  const welcomeOf = async ({ browser }: ChromiumRig): Promise<Page> =>
    (await browser.pages()).find((page) => isWelcome(page.url()))!;

  /** The second start finds the profile of the first, in which the extension is not new. */
  test.each(["first", "second"])(
    "the %s start shows the welcome page, beside a heavy page and the event",
    async () => {
      const rig = await start();
      const urls = (await rig.browser.pages()).map((page) => page.url());
      assert.deepEqual(
        urls.filter((url) => !isWelcome(url)).toSorted(),
        [heavyPage(), eventPage()].toSorted(),
      );
      const welcome = await welcomeOf(rig);
      assert.equal(await welcome.evaluate(() => document.visibilityState), "visible");
      await untilText(welcome, "h1", title);
    },
  );

  test("what the printed steps quote is what the screen shows", async () => {
    const things = thingsToTry(t, { mode, baseUrl: tally.baseUrl, event, folder: "/tmp/folder" });
    const [onWelcome, onHeavyPage, onEvent, onDashboard, onScreen] = things.map((thing) =>
      Array.from(thing.matchAll(/“(.+?)”/g), ([, words]) => words!),
    );
    const rig = await start();
    const welcome = await welcomeOf(rig);
    assert.equal(onWelcome!.length, mode === "work" ? 2 : 1);
    for (const words of onWelcome!) await untilText(welcome, "main", words);

    const pages = await rig.browser.pages();
    await pages.find((page) => page.url() === eventPage())!.bringToFront();
    const popup = await openToolbarPopup(rig);
    assert.deepEqual(onEvent, [await popup.textOf("#challenge-join")]);
    await popup.close();

    const [place, button, ...others] = onDashboard!;
    const dashboard = await rig.openDashboard("clean");
    await untilText(dashboard, "#places", place!);
    await untilText(dashboard, "main", button!);
    assert.deepEqual([others, onHeavyPage, onScreen], [[], [], []]);
  });
});
