import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import {
  sampleEntry,
  sampleObserved,
} from "../../../extension/src/features/transfer/observe/test-data/sample-observed.ts";
import { openLyingSite } from "../../rig/servers/lying-site.ts";
import { testAll } from "../support/extent.ts";
import { openPageDetails } from "../support/open-page-details.ts";
import { popupFigures } from "../support/popup-figures.ts";
import { figure } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { sendFrom } from "../../rig/page/send-from.ts";
import { firstBrowser } from "../support/browsers.ts";

/** The message of an observer that claims 10 TB. */
function claimingMessage() {
  const nowMs = Date.now();
  const claim = { ...sampleEntry, transferBytes: 1e13, encodedBytes: 1e13, decodedBytes: 1e13 };
  return sampleObserved({
    startedMs: nowMs,
    shownMs: nowMs,
    firstIndex: 1000,
    entries: [{ ...claim, startedMs: nowMs - 100, endedMs: nowMs }],
  });
}

/** More than all these answers together, and far less than what one of them claims. */
const plausibleBytes = 20_000;

describe.each(firstBrowser)("a claimed Content-Length in %s", (name, launch) => {
  let rig: Rig;
  let site: Awaited<ReturnType<typeof openLyingSite>>;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openLyingSite()]);
    await rig.untilMeasuring();
  });

  /** The popup's bytes after a page has sent one request, of the other site if `from` says so. */
  async function bytesAfter(path: string, init: RequestInit = {}, from = site.origin) {
    const page = await rig.visit(site.origin);
    await page.evaluate(
      (url, options) =>
        fetch(url, options)
          .then((response) => response.text())
          .catch(() => undefined),
      from + path,
      init,
    );
    const { bytes } = await popupFigures(rig, page, 2, { measured: 0 });
    await page.close();
    return bytes;
  }

  test("adds no body to a redirect, to a cut answer or to one in chunks", async () => {
    const seen = [
      await bytesAfter("/redirect"),
      await bytesAfter("/redirect", { mode: "no-cors" }, site.otherOrigin),
      await bytesAfter("/cut"),
      await bytesAfter("/chunked", { mode: "no-cors" }, site.otherOrigin),
    ];
    for (const bytes of seen) assert.ok(bytes > 0 && bytes < plausibleBytes, seen.join());
  });

  test("by a page that has taken over its process is capped, and the popup says so", async () => {
    const page = await rig.visit(site.origin);
    const tabId = await rig.tabIdOf(page);
    const control = await rig.openDashboard("settings");
    await sendFrom(control, tabId, claimingMessage());
    const popup = await rig.openPopup(tabId);
    await openPageDetails(popup);
    await untilText(popup, "#transfer-sure", "ce chiffre est plafonné");
    // At 10 Gbit/s a page reaches the ceiling of a visit after 13 minutes only.
    assert.ok((await figure(popup, "#transfer-bytes")) < 1e12);
    await popup.close();
    await control.close();
    await page.close();
  });

  testAll("adds no body to an answer that cannot have one", async () => {
    const seen = [
      await bytesAfter("/head", { method: "HEAD" }),
      await bytesAfter("/no-content"),
      await bytesAfter("/not-modified", { headers: { "If-None-Match": '"a"' } }),
    ];
    for (const bytes of seen) assert.ok(bytes > 0 && bytes < plausibleBytes, seen.join());
  });
});
