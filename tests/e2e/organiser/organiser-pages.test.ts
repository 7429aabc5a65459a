import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { paths } from "@digital-cleanup/challenge";
import { type Language, languages, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { axeViolations } from "../../rig/page/axe.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { createEvent } from "../support/create-event.ts";
import { fill, pressButton, valueOf } from "../support/fill.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import { wordsShown } from "../support/words-shown.ts";

const t = await loadText("fr");
describe("the organiser's pages", () => {
  const here = useTally({ creation: "open" });
  let organiserKey = "";
  beforeAll(async () => {
    ({ organiserKey } = await createEvent(here.tally, "BRUME", 3));
  });

  const open = async (address: string): Promise<Page> => {
    const page = await here.browser.newPage();
    await page.goto(here.tally.baseUrl + address);
    return page;
  };
  /** Opens a page and waits until its script has rendered it. */
  const openSpace = async (end: string, language: Language): Promise<Page> => {
    const page = await open(
      `${paths.organiserPage("BRUME")}${end}?lang=${language}#key=${organiserKey}`,
    );
    await page.waitForSelector("nav.tabs");
    return page;
  };

  test("list the errors of a new event accessibly, also at 320 pixels", async () => {
    const page = await open(`${paths.newEventPage}?lang=fr`);
    await press(page, "button.btn--main");
    await page.waitForSelector(".note--danger");
    await page.$$eval("details", (folded) => folded.forEach((each) => (each.open = true)));
    await assertReadsWell(page);
    await page.close();
  });

  test("keep typed values while the server is down, and reconnect", async () => {
    const followed = await openSpace("", "fr");
    const page = await openSpace("/edit", "fr");
    await press(page, "section[aria-labelledby=limits] summary");
    await fill(page, "reason", "Un envoi vérifié");
    await fill(page, "rise", "400 000");
    await here.tally.kill();
    await untilText(followed, "main", "Hors ligne, dernier état de");
    await pressButton(page, t("tally.organise.aboveLimit.raiseButton"));
    await untilText(page, "main", t("tally.organise.error.unreachable"));
    assert.equal(await valueOf(page, "reason"), "Un envoi vérifié");
    await here.tally.restart();
    await pressButton(page, t("tally.organise.aboveLimit.raiseButton"));
    await page.waitForSelector("#ceiling-changes");
    await followed.waitForFunction(
      () => !document.querySelector("main")?.textContent?.includes("Hors ligne"),
      { polling: 100 },
    );
    await page.close();
    await followed.close();
  });

  test("prepare an event with all its steps in 140 words, and explain the next step only", async () => {
    const { organiserKey: key } = await createEvent(here.tally, "TICKET", 3, "--mode=guarded");
    for (const language of languages) {
      const address = `${paths.organiserPage("TICKET")}/prepare?lang=${language}#key=${key}`;
      const page = await open(address);
      await page.waitForSelector("#todo-link .btn--main");
      assert.equal((await page.$$(".todo > li")).length, 8);
      assert.equal((await page.$$(".todo p.small")).length, 1);
      const words = await wordsShown(page);
      assert.ok(words <= 140, `${language}: ${words} words`);
      assert.deepEqual(await axeViolations(page), []);
      await page.close();
    }
  });

  test("offer the organiser's link as a file", async () => {
    const folder = temporaryFolder("link");
    const page = await openSpace("/access", "fr");
    const session = await page.createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    await pressButton(page, t("tally.organise.created.download"));
    const file = path.join(folder, "BRUME-organisateur.txt");
    // The browser creates the file before it writes into it.
    const written = await waitUntil("the link is written", () =>
      readFile(file, "utf8").catch(() => ""),
    );
    assert.match(
      written,
      new RegExp(`Gardez ce lien.*\\r\\n.*/o/BRUME#key=${organiserKey}\\r\\n$`, "s"),
    );
    await page.close();
  });

  test("refuse a damaged or missing link", async () => {
    const page = await here.browser.createBrowserContext().then((context) => context.newPage());
    await page.goto(here.tally.baseUrl + paths.organiserPage("BRUME") + "?lang=fr");
    await untilText(page, "main", t("tally.organise.space.noKey"));
    await page.goto("about:blank");
    await page.goto(`${here.tally.baseUrl}${paths.organiserPage("BRUME")}?lang=fr#key=cut`);
    await untilText(page, "main", t("tally.organise.space.noKey"));
    await page.close();
  });

  test("show that contributions were erased, and offer nothing that needs them", async () => {
    const dates = ["--starts=2020-01-01", "--ends=2020-01-02"];
    const { organiserKey: key } = await createEvent(here.tally, "OLD1", 3, ...dates);
    await here.tally.stop();
    // A server erases by date once its clock was right for an hour.
    const database = new DatabaseSync(path.join(here.tally.dataFolder, "tally.sqlite"));
    database.exec("UPDATE event SET erased_on = '2020-02-02' WHERE code = 'OLD1'");
    database.close();
    await here.tally.restart();
    const page = await open(`${paths.organiserPage("OLD1")}?lang=fr#key=${key}`);
    await untilText(page, "main", t("tally.organise.space.erased"));
    await untilText(page, "#todo-close", t("tally.organise.closing.erased"));
    assert.equal(await page.$("#todo-close button"), null);
    await page.close();
  });
});
