import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { request as ask } from "node:http";
import { createServer } from "node:https";
import { languages } from "@digital-cleanup/text";
import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { countFiles } from "../../e2e/support/action-log.ts";
import { press } from "../../e2e/support/press.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { isWelcome } from "../../rig/rig.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { openSite } from "../../rig/servers/weighty-site.ts";
import { startTally } from "../../rig/servers/tally.ts";
import { ensureDemoEvent } from "../start/ensure-demo-event.ts";
import { makeMessyFolder } from "../start/tour/messy-folder.ts";
import { takeGuide } from "./guide.ts";
import { crowd } from "./guide-crowd.ts";
import { openHistory } from "./history-pages.ts";
import { openContactSheet } from "./sheet/contact-sheet.ts";
import { takeDashboard, takeJoin, takePopup, takeTally } from "./sheet/take-pages.ts";
import { takeRoom } from "./sheet/take-room.ts";
import { takeStates } from "./sheet/take-states.ts";
import { shoot } from "./shoot.ts";
import { selfSigned } from "../../corpus/transfer/site/self-signed.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { addDevice, untilCards } from "../../e2e/devices/devices-page.ts";

type Rig = Awaited<ReturnType<typeof launchChromium>>;
const size = { width: 1280, height: 900 };

/** A session in progress: the first two steps done, the third shown. */
async function openSession(rig: Rig): Promise<Page> {
  const page = await rig.openDashboard("session");
  await page.setViewport(size);
  await press(page, "#session-begin");
  await press(page, "#session-done");
  await press(page, "#session-declare > summary");
  await page.type("#session-volume-before", "64.5");
  await page.type("#session-volume-after", "60");
  await press(page, "#session-done");
  return page;
}

/** A drawer with one device to give and one to return. */
async function openDevices(rig: Rig): Promise<Page> {
  const page = await rig.openDashboard("devices");
  await page.setViewport(size);
  await addDevice(page, { type: "smartphone", year: "2019", status: "working", owner: "mine" });
  await addDevice(page, { type: "laptop", year: "2014", status: "broken", owner: "employer" });
  await untilCards(page, 2);
  // A message keeps the language in which it was shown.
  await page.reload();
  await untilCards(page, 2);
  return page;
}

/** Serves a local server over https, which the extension requires of a tally with a name. */
async function openTlsProxy(target: string) {
  const server = createServer(selfSigned(), (request, response) => {
    const { method, headers, url = "/" } = request;
    const passed = ask(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    request.pipe(passed);
  });
  return listenOnLoopback(server);
}

/** Takes the pictures of the documentation again, and of every screen for a contact sheet, from the built extension and a running tally. */
const hosts = {
  tally: "bilan.val-de-brume.exemple",
  site: "journal.exemple",
  photos: "photos.exemple",
};
const [served, tally, made] = await Promise.all([
  openSite(),
  startTally({ shownUrl: `https://${hosts.tally}` }),
  makeMessyFolder(),
]);
// The name of the folder is the title of its page.
const messy = path.join(path.dirname(made), "Documents de la maison");
await rename(made, messy);
const proxy = await openTlsProxy(tally.baseUrl);
const rig = await launchChromium({
  language: "en",
  keepsWelcome: true,
  takesAnyCertificate: true,
  localNames: [
    `${hosts.tally}=${proxy.port}`,
    `${hosts.site}=${new URL(served.origin).port}`,
    `${hosts.photos}=${new URL(served.thirdPartyOrigin).port}`,
  ],
});
const site = { origin: `http://${hosts.site}`, thirdPartyOrigin: `http://${hosts.photos}` };
const shownUrl = `https://${hosts.tally}`;
try {
  const { code } = await ensureDemoEvent({ ...tally, baseUrl: shownUrl }, Date.now());
  await rig.untilMeasuring();
  const address = { baseUrl: tally.baseUrl, code };
  await crowd(24, address);

  const { overview, data } = await openHistory(rig, site);
  const page = await rig.browser.newPage();
  // The history has filled it with what this page loads.
  await (await page.createCDPSession()).send("Network.clearBrowserCache");
  await page.goto(`${site.origin}/heavy`);
  await page.waitForNetworkIdle();
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await popup.setViewport({ width: 360, height: 600, deviceScaleFactor: 2 });
  await popup.waitForSelector("#page-action");

  const cleanup = await rig.openDashboard("cleanup");
  await cleanup.setViewport({ width: 1280, height: 900 });
  await dropFolder(cleanup, "#cleanup-drop", messy);
  await cleanup.waitForSelector(".kinds");

  const challenge = await rig.openDashboard("challenge");
  await challenge.setViewport({ width: 1280, height: 900 });
  await (await challenge.waitForSelector("#challenge-address"))!.type(
    shownUrl + paths.eventPage(code),
  );
  await press(challenge, "#challenge-find");
  await press(challenge, "#challenge-join");
  await countFiles(challenge, "screens", 1_284);
  await challenge.waitForSelector("#challenge-send");

  const session = await openSession(rig);
  const devices = await openDevices(rig);
  const habits = await rig.openDashboard("habits");
  await habits.setViewport({ width: 1280, height: 900 });

  for (const language of languages) {
    await rig.writeStorage({ settings: { language, theme: "light", siteHistory: "full" } });
    await shoot(popup, `popup.${language}`, ".popup");
    await shoot(overview, `overview.${language}`);
    await shoot(data, `my-data.${language}`);
    await shoot(cleanup, `cleanup.${language}`);
    await shoot(challenge, `challenge.${language}`);
    await shoot(session, `session.${language}`);
    await shoot(devices, `devices.${language}`);
    await shoot(habits, `habits.${language}`);
    const event = await rig.visit(`${shownUrl}${paths.eventPage(code)}?lang=${language}`);
    await event.setViewport({ width: 1280, height: 900 });
    await shoot(event, `event.${language}`);
    await event.close();
  }

  const welcome = (await rig.browser.pages()).find((one) => isWelcome(one.url()))!;
  const sheet = await openContactSheet();
  const blank = await rig.browser.newPage();
  const eventPage = await rig.visit(shownUrl + paths.eventPage(code));
  await takePopup(rig, sheet, { page, event: eventPage, browser: blank });
  await takeDashboard(rig, sheet, {
    "clean-found": cleanup,
    joined: challenge,
    guided: session,
    welcome,
  });
  await takeTally(rig.browser, sheet, { baseUrl: shownUrl, code });
  await takeJoin(rig.browser, sheet, { baseUrl: shownUrl, code });
  await takeStates(sheet);
  await takeRoom(rig.browser, sheet);
  console.log(`Every screen: ${await sheet.write()}`);
} finally {
  await rig.close();
  await Promise.all([
    served.close(),
    proxy.close(),
    tally.dispose(),
    rm(messy, { recursive: true, force: true }),
  ]);
}
await takeGuide();
