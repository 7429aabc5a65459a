import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { allowFolderWriting, dropFolder } from "../../rig/folders/drop-folder.ts";
import { openSite, type Site } from "../../rig/servers/weighty-site.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { openPageDetails } from "../support/open-page-details.ts";
import { createEvent } from "../support/create-event.ts";
import { assertKeepsShowing, untilShown } from "../event/event-page.ts";
import { contentsIn, copies, filesIn, freedBytes, makeFolder } from "../cleanup/messy-folder.ts";
import { figure, press } from "../support/press.ts";
import { contribute, filesOnly, newPerson } from "../support/people.ts";
import { publishNow } from "../support/published.ts";
import { openKind, emptyTrash, pressSetAside } from "../cleanup/cleanup-page.ts";

const code = "PATH26";
const k = 3;

/** What the event's page shows before its first batch. */
const unpublished = (received: number | null) => ({
  received,
  published: null,
  files: null,
  bytes: null,
});

describe("the whole path in Chromium", () => {
  let rig: ChromiumRig;
  let site: Site;
  let tally: TallyProcess;
  let folder: string;
  let eventPage: Page;
  const address = () => ({ baseUrl: tally.baseUrl, code });

  beforeAll(async () => {
    [rig, site, tally, folder] = await Promise.all([
      launchChromium({ display: "new", language: "en" }),
      openSite(),
      startTally(),
      makeFolder(),
    ]);
    await createEvent(tally, code, k);
  });

  test("the popup shows a page's weight as counted by the server's sockets", async () => {
    const page = await rig.visit(`${site.origin}/heavy`);
    await page.waitForNetworkIdle();
    const { own, thirdParty } = site.bytesSent();
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    const bytes = await figure(popup, "#transfer-bytes");
    await openPageDetails(popup);
    const other = await figure(popup, "#transfer-third-party");
    assert.ok(Math.abs(bytes / (own + thirdParty) - 1) < 0.01, `${bytes} of ${own + thirdParty}`);
    assert.ok(Math.abs(other / thirdParty - 1) < 0.01, `${other} of ${thirdParty}`);
    await popup.close();
    await page.close();
  });

  test("setting copies aside and emptying the trash counts them as measured", async () => {
    const kept = await contentsIn(folder);
    const page = await rig.openDashboard("cleanup");
    await dropFolder(page, "#cleanup-drop", folder);
    assert.equal(await figure(page, "#cleanup-found-bytes"), freedBytes);

    await openKind(page, "duplicates");
    await pressSetAside(page);
    await allowFolderWriting(page, rig.display);
    await page.waitForSelector("#cleanup-empty", { visible: true });
    const aside = (await filesIn(folder)).filter((name) =>
      name.startsWith("_DigitalCleanup_Trash"),
    );
    assert.equal(aside.length, copies + 2, "the copies, their manifest and its explanation");

    await emptyTrash(page);
    assert.equal((await filesIn(folder)).length, 3);
    assert.equal(await contentsIn(folder), kept, "the last copy of each stays");
    await page.close();
  });

  test("an event is joined from its page, and the exact message is shown, then sent", async () => {
    eventPage = await rig.visit(tally.baseUrl + paths.eventPage(code));
    await untilShown(eventPage, unpublished(0));
    const popup = await rig.openPopup(await rig.tabIdOf(eventPage));
    await press(popup, "#challenge-join");
    await popup.waitForSelector("#challenge-join", { hidden: true });
    await popup.close();

    const page = await rig.openDashboard("challenge");
    await page.waitForSelector("#challenge-send");
    const payload = await page.$eval("#challenge-payload", (element) => element.textContent);
    const [line = "", body = ""] = payload.split(/\n\n/, 2);
    assert.match(line, new RegExp(`^PUT ${tally.baseUrl}${paths.contribution(code)}$`));
    const { totals } = JSON.parse(body);
    assert.equal(totals.measured.files, copies);
    // Whole megabytes: 600 kB of media are one, 50 kB of documents none.
    assert.equal(totals.measured.bytes, 1_000_000);
    assert.deepEqual(totals.measured.bytesByCategory, { media: 1_000_000 });

    await press(page, "#challenge-send");
    await page.waitForSelector('#challenge-standing[data-standing="pending"]');
    await page.close();
    await untilShown(eventPage, unpublished(1));
  });

  test("the public page shows the sums of K people at a close, and not before", async () => {
    await contribute(newPerson(), filesOnly(10, 4_000_000), address());
    await assertKeepsShowing(eventPage, unpublished(2));
    await contribute(newPerson(), filesOnly(16, 5_000_000), address());
    await assertKeepsShowing(eventPage, unpublished(3));
    await publishNow(tally, code);
    // 3 + 10 + 16 files; 1 + 4 + 5 MB.
    const sums = { files: "29", bytes: "10000000" };
    await untilShown(eventPage, { received: 3, published: 3, ...sums });
  });

  test("one more contribution changes only the counts", async () => {
    await contribute(newPerson(), filesOnly(40, 400_000_000), address());
    const sums = { files: "29", bytes: "10000000" };
    await assertKeepsShowing(eventPage, { received: 4, published: 3, ...sums });
  });

  test("a figure that one contribution dominates waits, and the others are published", async () => {
    await contribute(newPerson(), filesOnly(80, 1_000_000), address());
    await contribute(newPerson(), filesOnly(60, 2_000_000), address());
    await publishNow(tally, code);
    // 29 + 40 + 80 + 60 files; of 403 MB more, 400 are one person's.
    const sums = { files: "209", bytes: "10000000" };
    await untilShown(eventPage, { received: 6, published: 6, ...sums });
  });

  test("the tally's recount agrees with its public page", async () => {
    await tally.cli("recount");
  });
});
