import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { launchBareChromium } from "../../rig/chromium/launch-chromium.ts";

test("a Chromium page closes even if a navigation commits at that moment", async () => {
  const refreshing = '<!doctype html><meta http-equiv="refresh" content="0; URL=/other">';
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(request.url === "/" ? refreshing : "<!doctype html><p>Other</p>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const browser = await launchBareChromium();
  try {
    for (let round = 0; round < 10; round += 1) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      // The refresh destroys the execution context.
      await page.evaluate("document.title").catch(() => undefined);
      await page.close();
      assert.ok(page.isClosed());
    }
    expect(await browser.pages()).toHaveLength(1);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
