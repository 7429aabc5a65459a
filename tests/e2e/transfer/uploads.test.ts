import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { uploading } from "../../corpus/transfer/situations/uploading.ts";
import { openServers, type OpenServers } from "../../corpus/transfer/site/open-servers.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { browsers } from "../support/browsers.ts";
import { openPageDetails } from "../support/open-page-details.ts";

const fileBytes = 5_000_000;
const situation = uploading.find(({ name }) => name === "upload-multipart")!;

const textOf = (popup: Page, selector: string): Promise<string> =>
  popup.evaluate(
    (wanted) => document.querySelector(wanted)?.textContent.replaceAll(/\s/g, " ") ?? "",
    selector,
  );

/** Opens the page, and the popup over it once its file has arrived. */
async function sendFile(rig: Rig, { at, bytesReceived }: OpenServers) {
  const before = bytesReceived();
  const page = await rig.visit(`${at.own}/`);
  await waitUntil("the whole file", async () => bytesReceived() - before > fileBytes);
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  const close = async () => {
    await popup.close();
    await page.close();
  };
  return { popup, receivedBytes: bytesReceived() - before, close };
}

describe.each(browsers)("what a page sends in %s", (browser, launch) => {
  let rig: Rig;
  let servers: OpenServers;
  beforeAll(async () => {
    [rig, servers] = await Promise.all([launch(), openServers(situation)]);
    await rig.untilMeasuring();
  });
  afterAll(() => servers.close());

  test.runIf(browser === "chromium")(
    "is at least its requests, as nothing shows more",
    async () => {
      const { popup, close } = await sendFile(rig, servers);
      await openPageDetails(popup);
      await waitUntil("a lower bound", async () =>
        (await textOf(popup, "#transfer-details-sent")).startsWith("Données envoyées : au moins"),
      );
      assert.equal(await textOf(popup, "#transfer-sent"), "");
      await close();
    },
  );

  test("is shown beside the weight, as the server received it", async () => {
    // Firefox itself reports it.
    if (browser === "chromium") {
      await rig.writeStorage({ settings: { liveStreams: true } });
      await rig.untilMeasuring("transfer-streams");
    }
    const { popup, receivedBytes, close } = await sendFile(rig, servers);
    await waitUntil("the bytes sent", async () =>
      (await textOf(popup, "#transfer-sent")).includes("Données envoyées : 5 Mo"),
    );
    const bytes = await popup.$eval("#transfer-sent data", (data) => Number(data.value));
    assert.ok(Math.abs(bytes / receivedBytes - 1) < 0.001, `${bytes} for ${receivedBytes}`);
    await close();
  });
});
