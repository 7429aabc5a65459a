import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, beforeEach, describe, test } from "vitest";
import { forgetHabits, readRuleState } from "../../rig/page/habit-state.ts";
import type { Rig } from "../../rig/rig.ts";
import { sampleObserved } from "../../../extension/src/features/transfer/observe/test-data/sample-observed.ts";
import { composed, lowerable, type TabSide, tabSide } from "../habits/nudged-page.ts";
import { actionsIn } from "../support/action-log.ts";
import { isEverything, testAll } from "../support/extent.ts";
import { reviewSide } from "../webmail/review-panel.ts";
import { forgetChoices, noChoice, openHostileSite, readChoices } from "./hostile-page.ts";
import { firstBrowser } from "../support/browsers.ts";
import { inTab } from "../../rig/page/in-tab.ts";
import { popupFigures } from "../support/popup-figures.ts";
import { sendFrom } from "../../rig/page/send-from.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const rule = "streaming/oversized-video";
/** More than any mailbox loses in a day, and far less than what the page claims. */
const plausibleEmails = 100_000;
/** Of each kind. */
const floodMessages = isEverything ? 20_000 : 2_000;

// A page that controls its process can send any message that the extension's content scripts in it could.
describe.each(firstBrowser)("a page that has taken over its process, in %s", (name, launch) => {
  let rig: Rig;
  let control: Page;
  let site: Awaited<ReturnType<typeof openHostileSite>>;
  let page: Page;
  let side: TabSide;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openHostileSite()]);
    await rig.untilMeasuring();
    control = await rig.openDashboard("settings");
  });
  beforeEach(async () => {
    await forgetHabits(rig);
    await rig.writeStorage({ settings: {} });
    await forgetChoices(control);
    page = await rig.visit(site.origin);
    side = await tabSide(rig, control, page);
  });
  afterEach(() => page.close());
  const send = (message: object) => sendFrom(control, side.tabId, message);

  testAll("shows no e-mail suggestion on a site that is not watched", async () => {
    assert.deepEqual(await side.observe(composed(12)), { isNudgeShown: false });
    assert.ok(!(await side.nudge()));
  });

  test("accepts nothing, and sets no rule, without the question that it was asked", async () => {
    const { otherOrigin } = site;
    const question = crypto.randomUUID();
    const answers = ["accepted", "never", "notHere", "dismissed"];
    const forge = async () => {
      for (const known of [{}, { question }]) {
        for (const answer of answers) await send({ type: "habits/answer", rule, answer, ...known });
        for (const stance of ["acts", "never"])
          await send({ type: "habits/choose", rule, stance, origin: otherOrigin, ...known });
        await send({ type: "habits/acted", rule, ...known });
      }
    };
    await forge();
    assert.deepEqual(await readChoices(rig, control), { ...noChoice, answers: [] });
    // Nor while a question is asked, of which it does not know the id.
    await side.observe(lowerable());
    await waitUntil(
      "the question counts",
      async () => (await readRuleState(rig, rule))?.shown === 1,
    );
    await forge();
    assert.deepEqual(await readChoices(rig, control), noChoice);
  });

  testAll(
    "does not count millions of e-mails, nor any elsewhere than in a watched webmail",
    async () => {
      const claim = async (times: number) => {
        for (let at = 0; at < times; at++) {
          const id = crypto.randomUUID();
          const claimed = { kind: "emails", count: 1_000_000, bytes: 1e12 };
          await send({ type: "habits/count", id, ...claimed });
        }
      };
      await claim(1);
      assert.deepEqual(await actionsIn(control), []);
      await rig.writeStorage({ settings: { webmails: [site.origin] } });
      await claim(50);
      const counted = (await actionsIn(control)).reduce((sum, { count }) => sum + count, 0);
      assert.ok(counted > 0 && counted <= plausibleEmails, `${counted} e-mails`);
    },
  );

  testAll("opens no review and leaves no list", async () => {
    await rig.writeStorage({ settings: { webmails: [site.origin] } });
    for (const named of [{}, { tabId: side.tabId }]) {
      assert.equal((await send({ type: "webmail/open-review", ...named })) ?? null, null);
    }
    const url = "https://lists.example/off";
    const order = { type: "webmail/order", number: 1, leaves: [url], moves: 1 };
    assert.equal((await send(order)) ?? null, null);
    assert.deepEqual((await readChoices(rig, control)).pending, []);
    assert.equal((await send({ type: "webmail/unsubscribe", url })) ?? null, null);
    assert.ok(!(await reviewSide(control, side.tabId, page).isOpen()));
  });

  test(
    "leaves the popup and other pages usable after a flood of messages",
    { timeout: 600_000 },
    async () => {
      const observed = sampleObserved({ startedMs: Date.now(), shownMs: Date.now() });
      for (const message of [{ type: "habits/acted", rule }, observed])
        await inTab(control, side.tabId, flood, message, floodMessages);
      const other = await rig.visit(site.otherOrigin);
      const otherSide = await tabSide(rig, control, other);
      assert.deepEqual(await otherSide.observe(lowerable()), { isNudgeShown: true });
      assert.ok((await popupFigures(rig, other, 1, { measured: 0 })).bytes > 0);
      await other.close();
    },
  );
});

/** Runs in the world of the content scripts. More at once would exceed the memory for pending messages. */
async function flood(message: object, count: number): Promise<void> {
  type Runtime = { runtime: { sendMessage(message: object): Promise<unknown> } };
  const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;
  for (let sent = 0; sent < count; sent += 1000) {
    const some = Array.from({ length: 1000 }, () => runtime.sendMessage(message));
    await Promise.allSettled(some);
  }
}
