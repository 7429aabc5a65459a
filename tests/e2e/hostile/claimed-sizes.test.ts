import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { Rig } from "../../rig/rig.ts";
import { openLyingSite } from "../../rig/servers/lying-site.ts";
import { figure } from "../support/press.ts";

const testIn = (isWanted: boolean) => (isWanted ? test : test.skip);

/** More than all these answers together, and far less than what one of them claims. */
const plausibleBytes = 20_000;

for (const [name, launch] of Object.entries({ chromium: launchChromium, firefox: launchFirefox })) {
  describe(`a claimed Content-Length in ${name}`, () => {
    let rig: Rig;
    let site: Awaited<ReturnType<typeof openLyingSite>>;
    beforeAll(async () => {
      [rig, site] = await Promise.all([launch(), openLyingSite()]);
      await rig.untilMeasuring();
    });
    afterAll(async () => {
      await rig?.close();
      await site?.close();
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
      const popup = await rig.openPopup(await rig.tabIdOf(page));
      await popup.waitForFunction(
        () => Number(document.querySelector<HTMLDataElement>("#transfer-requests")?.value) >= 2,
      );
      const bytes = await figure(popup, "#transfer-bytes");
      await popup.close();
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

    // Firefox shows extensions no response that is still arriving.
    testIn(name === "chromium")("of a sound file is capped, and the popup says so", async () => {
      const page = await rig.visit(site.origin);
      await page.evaluate(async () => {
        const player = new Audio("/sound.wav");
        player.preload = "auto";
        document.body.append(player);
        while (player.buffered.length === 0) await new Promise((done) => setTimeout(done, 50));
      });
      const popup = await rig.openPopup(await rig.tabIdOf(page));
      await popup.waitForFunction(() =>
        document.body.textContent.includes("ce chiffre est plafonné"),
      );
      // Two minutes at 10 Gbit/s, which this test does not take.
      assert.ok((await figure(popup, "#transfer-bytes")) < 150e9);
      await popup.close();
      await page.close();
    });

    test("adds no body to an answer that cannot have one", async () => {
      const seen = [
        await bytesAfter("/head", { method: "HEAD" }),
        await bytesAfter("/no-content"),
        await bytesAfter("/not-modified", { headers: { "If-None-Match": '"a"' } }),
      ];
      for (const bytes of seen) assert.ok(bytes > 0 && bytes < plausibleBytes, seen.join());
    });
  });
}
