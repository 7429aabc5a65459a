import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Language, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, test } from "vitest";
import { mboxOf, message, zipOf } from "../../../packages/mailbox/test/mail-files.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import type { Rig } from "../../rig/rig.ts";
import { browsers } from "../support/browsers.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { tabTo } from "../support/keyboard.ts";
import { press } from "../support/press.ts";

const list = (id: string) =>
  message(id, {
    from: '"Letter" <letter@list.example>',
    extra:
      "List-Unsubscribe: <https://list.example/leave>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click",
    body: "News\n".repeat(400),
  });
const withFile = message("file", {
  extra: "Content-Type: multipart/mixed; boundary=part",
  body: `--part\nContent-Disposition: attachment; filename="\u202Efdp.exe"\nContent-Transfer-Encoding: base64\n\n${"QUJD\n".repeat(9_000)}--part--`,
});
const inbox = mboxOf(list("1"), list("2"), withFile);
const club = mboxOf(withFile);

const seen = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map((one) => one.textContent.replaceAll(/\s+/g, " ").trim()));

describe.each(browsers)("mail from a file in %s", (name, launch) => {
  let rig: Rig;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    rig = await launch();
    folder = path.join(temporaryFolder("mail"), "Mail");
    await mkdir(path.join(folder, "Inbox.sbd"), { recursive: true });
    await writeFile(path.join(folder, "Inbox"), inbox);
    await writeFile(path.join(folder, "Inbox.msf"), "// <!-- <mdb:mork:z v=1.4/> -->");
    await writeFile(path.join(folder, "Inbox.sbd", "Club"), club);
    await writeFile(
      path.join(folder, "..", "takeout.zip"),
      zipOf([["Takeout/Mail/Inbox.mbox", inbox]]),
    );
    await writeFile(path.join(folder, "..", "photo.jpg"), new Uint8Array(2_000).fill(255));
  });
  afterEach(() => page.close());

  const openAs = async (language: Language, theme: "light" | "dark") => {
    await rig.writeStorage({ settings: { language, theme } });
    page = await rig.openDashboard("emails");
    const link = (await page.waitForSelector('a[href="/mail-file.html"]'))!;
    await link.evaluate((element) => (element as HTMLElement).click());
    await page.waitForSelector("#files");
    return loadText(language);
  };
  const give = async (...files: string[]) => {
    const input = (await page.$("input#files"))!;
    await input.uploadFile(...files.map((file) => path.join(folder, "..", file)));
    await page.waitForSelector('[data-state="done"]');
  };
  const openTab = (id: string) => press(page, `#tab-${id}`);

  for (const [language, theme] of [
    ["fr", "light"],
    ["en", "dark"],
  ] as const) {
    test(`an archive is read, and each line leads to a search, ${language}, ${theme}`, async () => {
      const t = await openAs(language, theme);
      await assertReadsWell(page, "before files");
      await give("takeout.zip");
      await openTab("senders");
      const senders = await page.$$eval("[data-key]", (all) =>
        all.map((one) => ["data-key", "data-messages"].map((key) => one.getAttribute(key))),
      );
      assert.deepEqual(senders, [
        ["ann@example.org", "1"],
        ["letter@list.example", "2"],
      ]);
      await press(page, '[data-key="letter@list.example"] .name');
      const way = await page.$eval(".unfolded a", ({ href }) => href);
      assert.equal(way, "https://mail.google.com/mail/u/0/#search/from%3Aletter%40list.example");
      await assertReadsWell(page, "senders");
      await page.select("#service", "outlook");
      assert.equal((await seen(page, ".unfolded code"))[0], "from:letter@list.example");
      await openTab("attachments");
      assert.match((await seen(page, ".attachment"))[0]!, /fdp\.exe/);
      await assertReadsWell(page, "attachments");
      await openTab("newsletters");
      assert.deepEqual(await seen(page, "[data-leave]"), [t("mailFile.leave")]);
      await assertReadsWell(page, "newsletters");
    });
  }

  test("the page of emails sends each service to its best way", async () => {
    await openAs("fr", "dark");
    await page.close();
    page = await rig.openDashboard("emails");
    await page.waitForSelector("#emails-service");
    const ways: Record<string, string | null> = {};
    for (const id of await page.$$eval("#emails-service option", (all) =>
      all.map(({ value }) => value),
    )) {
      await page.select("#emails-service", id);
      ways[id] = await page.$eval("[data-way]", (one) => one.getAttribute("data-way"));
    }
    assert.deepEqual(ways, {
      gmail: "file",
      outlook: "thunderbird",
      orange: "thunderbird",
      free: "here",
      sfr: "thunderbird",
      laposte: "thunderbird",
      yahoo: "thunderbird",
      proton: "file",
      other: "here",
    });
    await assertReadsWell(page);
  });

  test("by keyboard: a service is chosen, and a sender unfolded", async () => {
    await openAs("en", "light");
    await give("takeout.zip");
    await tabTo(page, "#service");
    await page.keyboard.type("Prot");
    await tabTo(page, "#tab-folders");
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowRight");
    await tabTo(page, '[data-key="letter@list.example"] .name');
    await page.keyboard.press("Enter");
    const way = await page.$eval(".unfolded a", ({ href }) => href);
    assert.equal(way, "https://mail.proton.me/u/0/all-mail?sort=-size#from=letter%40list.example");
  });

  test("a file without mail says so", async () => {
    const t = await openAs("en", "light");
    await give("photo.jpg");
    assert.deepEqual(await seen(page, "#no-mail"), [t("mailFile.noMail")]);
    await assertReadsWell(page);
  });

  test.runIf(name === "chromium")(
    "a dropped profile is read, and its copies are found",
    async () => {
      await openAs("fr", "light");
      await dropFolder(page, ".choose[open]", folder);
      await page.waitForSelector('[data-state="done"]');
      const folders = await page.$$eval("[data-key]", (all) =>
        all.map((one) => one.getAttribute("data-messages")),
      );
      assert.deepEqual(folders, ["3", "1"]);
      await openTab("copies");
      await press(page, "#search-copies");
      await page.waitForFunction(() => document.querySelectorAll("#results .message").length === 2);
      assert.equal((await seen(page, ".kept")).length, 1);
      const stored = await rig.readStorage("mail-file");
      assert.equal(stored, undefined);
    },
  );
});
