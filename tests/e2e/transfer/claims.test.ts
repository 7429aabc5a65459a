import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import { openServers, type OpenServers } from "../../corpus/transfer/site/open-servers.ts";
import { claims } from "../../corpus/transfer/situations/claims.ts";
import { registeredScripts } from "../../rig/page/with-apis.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { browsers } from "../support/browsers.ts";
import { openPageDetails } from "../support/open-page-details.ts";

const situation = (name: string) => claims.find((each) => each.name === name)!;

describe.each(browsers)("what is not measured as a whole in %s", (_browser, launch) => {
  let rig: Rig;
  let arriving: OpenServers;
  let calling: OpenServers;
  beforeAll(async () => {
    [rig, arriving, calling] = await Promise.all([
      launch(),
      openServers(situation("claim-picture-arriving")),
      openServers(situation("claim-call")),
    ]);
    await rig.untilMeasuring();
  });

  test("a page whose picture is on its way is loading, and has no word of its own", async () => {
    const page = await rig.browser.newPage();
    await page.goto(`${arriving.at.own}/`, { waitUntil: "domcontentloaded" });
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForFunction(
      () =>
        document
          .querySelector("#transfer-at-least")
          ?.textContent.startsWith("en cours de chargement"),
      { polling: 50 },
    );
    const word = await popup.$eval("#transfer-weight", ({ textContent }) => textContent);
    assert.match(word, /ou plus$/);
    await openPageDetails(popup);
    const reasons = await popup.waitForSelector("#transfer-not-counted");
    assert.match(await reasons!.evaluate(({ textContent }) => textContent), /encore attendues/);
    await popup.close();
    await page.close();
  });

  test("a call is named, with what an hour of one emits", async () => {
    const page = await rig.visit(`${calling.at.own}/`);
    await page.waitForFunction(
      () => (globalThis as unknown as { heard?: number }).heard === 60_000,
      { polling: 50 },
    );
    const isNative = await page.evaluate(
      () =>
        RTCPeerConnection === RTCPeerConnection.prototype.constructor &&
        new RTCPeerConnection() instanceof RTCPeerConnection,
    );
    assert.equal(isNative, true);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    await popup.waitForFunction(
      () => document.querySelector("#transfer-at-least")?.textContent === "au moins, hors appel",
      { polling: 50 },
    );
    await openPageDetails(popup);
    const reasons = await popup.waitForSelector("#transfer-not-counted");
    const text = await reasons!.evaluate(({ textContent }) => textContent);
    assert.match(text, /Appel vidéo ou connexion directe.*: 1\..*Une heure d’appel vidéo à deux/);
    await popup.close();
    await page.close();
  });

  test("a call is counted by its statistics if live streams are", async () => {
    const settings = await rig.openDashboard("settings");
    await rig.writeStorage({ settings: { liveStreams: true } });
    await waitUntil("the counter is registered", async () =>
      (await registeredScripts(settings)).includes("transfer-streams"),
    );
    const page = await rig.visit(`${calling.at.own}/`);
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    // 60,000 bytes of a data channel, whose framing takes less than a tenth, and the page.
    await popup.waitForFunction(
      () => {
        const { value = "0" } = document.querySelector<HTMLDataElement>("#transfer-bytes") ?? {};
        return Number(value) > 60_000 && Number(value) < 72_000;
      },
      { polling: 100 },
    );
    assert.equal(await popup.$("#transfer-at-least"), null);
    await popup.close();
    await page.close();
    await settings.close();
  });
});
