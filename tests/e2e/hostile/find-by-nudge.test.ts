import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { composed, openStrictSite, tabSide } from "../habits/nudged-page.ts";
import { firstBrowser } from "../support/browsers.ts";

type Watching = { added: HTMLElement[]; heard: string[] };

/** Records each element that is added outside the page's body, and each event with a name of the extension. */
function watchPage(): void {
  const scope = globalThis as unknown as Watching;
  scope.added = [];
  scope.heard = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) scope.added.push(...([...addedNodes] as HTMLElement[]));
  }).observe(document, { subtree: true, childList: true });
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    scope.heard.push(event.type);
    return dispatchEvent.call(this, event);
  };
}

describe.each(firstBrowser)("the element of a suggestion in %s", (name, launch) => {
  let rig: Rig;
  let site: Awaited<ReturnType<typeof openStrictSite>>;
  let control: Page;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openStrictSite()]);
    control = await rig.openDashboard("settings");
  });

  test("names nothing, shows no content, and hears no event of the page", async () => {
    await rig.writeStorage({ settings: { webmails: [site.origin] } });
    const page = await rig.visit(site.origin);
    await page.evaluate(watchPage);
    const side = await tabSide(rig, control, page);
    await side.observe(composed(12));
    await page.waitForFunction(() => (globalThis as unknown as Watching).added.length > 0);
    const seen = await page.evaluate(() => {
      const { added, heard } = globalThis as unknown as Watching;
      for (const element of added) {
        for (const type of ["dismiss-nudge", "dismiss", "close", "cancel", "pagehide"]) {
          element.dispatchEvent(new Event(type, { bubbles: true }));
        }
      }
      const isNamed = customElements.get("digital-cleanup-nudge") !== undefined;
      return {
        added: added.map(({ outerHTML, shadowRoot }) => [outerHTML, shadowRoot]),
        heard: heard.filter((type) => type.startsWith("digital")),
        isNamed,
      };
    });
    assert.deepEqual(seen, {
      added: [['<div popover="manual"></div>', null]],
      heard: [],
      isNamed: false,
    });
    assert.ok(await side.nudge());
    await page.close();
  });
});
