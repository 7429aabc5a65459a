import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openServers, type OpenServers } from "../../corpus/transfer/site/open-servers.ts";
import type { Rig } from "../../rig/rig.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { embedHost, type EmbeddingSite, openEmbeddingSite } from "../sober/embedding-site.ts";
import { pressMoving } from "../sober/sober-popup.ts";
import { firstBrowser } from "../support/browsers.ts";
import { countFiles } from "../support/action-log.ts";
import { joinedEvent } from "../support/joined-event.ts";
import { untilWhole } from "../support/until-still.ts";
import { wordsShown } from "../support/words-shown.ts";
import { notCountedPages } from "../transfer/not-counted-pages.ts";

const maxWords = 45;
/** Browsers show 600 px. */
const maxHeight = 560;

describe.each(firstBrowser)("the plain popup in %s: 45 words and 560 px at most", (_, launch) => {
  let rig: Rig;
  let site: Site;
  let live: OpenServers;
  let embedding: EmbeddingSite;
  beforeAll(async () => {
    [rig, site, live, embedding] = await Promise.all([
      launch({ localNames: [embedHost, "fonts.example"] }),
      openSite(),
      openServers(notCountedPages),
      openEmbeddingSite(),
    ]);
    await rig.untilMeasuring();
  });

  const popupOver = async (url: string): Promise<Page> => {
    const page = await rig.visit(url);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.setViewport({ width: 360, height: 600 });
    return popup;
  };
  const assertPlain = async (popup: Page, selector: string) => {
    await popup.waitForSelector(`${selector} ~ .popup__action, :has(${selector}) ~ .popup__action`);
    for (const language of languages) {
      await rig.writeStorage({ settings: { language } });
      await popup.waitForSelector(`html[lang=${language}]`);
      await popup.bringToFront();
      await untilWhole(popup);
      const words = await wordsShown(popup);
      assert.ok(words <= maxWords, `${words} words in ${language}`);
      const height = await popup.$eval("main", (main) => main.getBoundingClientRect().height);
      assert.ok(height <= maxHeight, `${height} px in ${language}`);
      const { length } = await popup.$$("main :is(.btn--main, .popup__action .btn)");
      assert.ok(length <= 1, `${length} things to do in ${language}`);
    }
  };

  test("over a light page", async () => {
    const popup = await popupOver(`${site.origin}/light`);
    await assertPlain(popup, "#transfer-weight[data-weight=light]");
  });

  test("over a page that mostly came from the cache", async () => {
    await (await popupOver(`${site.origin}/heavy`)).close();
    const popup = await popupOver(`${site.origin}/heavy`);
    await assertPlain(popup, "#transfer-weight[data-weight=cached]");
  });

  test("over a page of which something is not counted", async () => {
    const popup = await popupOver(`${live.at.own}/socket`);
    await assertPlain(popup, "#transfer-at-least");
  });

  test("over a page that can be made lighter, before and after", async () => {
    const popup = await popupOver(`${embedding.origin}/rich`);
    await popup.waitForSelector("#page-action-lighten");
    await assertPlain(popup, "#transfer-weight[data-weight=average]");
    await pressMoving(popup, "#page-action-lighten");
    await popup.waitForSelector("#page-action-back");
    await assertPlain(popup, "#transfer-before");
  });

  test("with a link once something is ready for the event", async () => {
    const dashboard = await rig.openDashboard("challenge");
    await rig.writeStorage({ challenge: { version: 1, joined: [joinedEvent], unread: [] } });
    await countFiles(dashboard, "plain", 12);
    const popup = await popupOver(`${embedding.origin}/rich?event`);
    await popup.waitForSelector("#challenge-ready");
    await assertPlain(popup, "#transfer-weight");
    await popup.waitForSelector("#challenge-ready");
  });
});
