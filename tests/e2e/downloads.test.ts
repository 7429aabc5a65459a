import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { after, before, describe, test } from "node:test";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../rig/axe.ts";
import { launchChromium } from "../rig/chromium.ts";
import { type Display, startDisplay } from "../rig/display.ts";
import { launchFirefox } from "../rig/firefox.ts";
import { answerPermissionPrompt } from "../rig/permission-prompt.ts";
import type { Rig } from "../rig/rig.ts";
import { actionsIn } from "./path/actions.ts";
import { figure, press } from "./path/press.ts";

const t = await loadText("en");
const sizes: Record<string, number> = { "film.mp4": 300_000, "form.pdf": 20_000, "old.zip": 7_000 };

/** Files to download, each of its own size. */
async function openShelf(): Promise<Server> {
  const server = createServer((request, response) => {
    const name = request.url!.slice(1);
    const bytes = sizes[name];
    if (bytes === undefined) {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Shelf</p>");
      return;
    }
    response.writeHead(200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
      "content-length": bytes,
    });
    response.end(Buffer.alloc(bytes, 7));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Downloads as a person does, by a link, and waits until the file is whole. */
async function download(rig: Rig, shelf: Server, folder: string): Promise<void> {
  const page = await rig.visit(`http://127.0.0.1:${(shelf.address() as AddressInfo).port}/`);
  for (const name of Object.keys(sizes)) {
    await page.evaluate((file) => {
      const link = document.createElement("a");
      link.href = `/${file}`;
      link.textContent = file;
      document.body.replaceChildren(link);
    }, name);
    await page.click("a");
    for (let tries = 0; !existsSync(path.join(folder, name)) && tries < 100; tries += 1) {
      await wait(50);
    }
    await wait(150);
  }
  await page.close();
}

const namesIn = (page: Page) =>
  page.$$eval("#downloads-files b", (names) => names.map((name) => name.textContent));

const tick = (page: Page, name: string) =>
  press(page, `#downloads-files input[aria-label="${t("downloads.take", { name })}"]`);

const removeTicked = async (page: Page) => {
  await press(page, "#downloads-review");
  await press(page, "#downloads-confirm");
};

describe("downloads in Chromium, from the store build", () => {
  let home: string;
  let folder: string;
  let display: Display;
  let shelf: Server;
  let rig: Rig;
  let page: Page;

  before(async () => {
    home = await mkdtemp(path.join(tmpdir(), "home-"));
    folder = path.join(home, "Downloads");
    [display, shelf] = await Promise.all([startDisplay(), openShelf()]);
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, ".config") };
    rig = await launchChromium({ display: display.name, mode: "store", language: "en", env });
    await download(rig, shelf, folder);
    page = await rig.openDashboard("downloads");
  });
  after(async () => {
    await rig?.close();
    shelf?.close();
    await display?.stop();
    await rm(home, { recursive: true, force: true });
  });

  test("the sentence stands before the question, and a no leaves the way to ask again", async () => {
    await page.waitForSelector("#downloads-allow");
    assert.match(await page.$eval("main", (main) => main.innerText), /list of downloads/);
    assert.deepEqual(await axeViolations(page), []);
    await press(page, "#downloads-allow");
    await answerPermissionPrompt(display.name, "deny");
    await page.waitForFunction(
      (refused) => document.body.innerText.includes(refused),
      {},
      t("access.refused"),
    );
  });

  test("a yes shows what is still on the disk, heaviest first and nothing ticked", async () => {
    await rm(path.join(folder, "old.zip"));
    await press(page, "#downloads-allow");
    await answerPermissionPrompt(display.name, "allow");
    await page.waitForSelector("#downloads-files");
    // The third one was deleted behind the browser's back: it is a line without a file.
    assert.deepEqual(await namesIn(page), ["film.mp4", "form.pdf"]);
    assert.equal(await figure(page, "#downloads-gone data"), 1);
    assert.equal(await figure(page, "#downloads-chosen"), 0);
    assert.deepEqual(await axeViolations(page), []);
  });

  test("what is deleted counts its exact bytes, and what went meanwhile is said and does not count", async () => {
    await tick(page, "film.mp4");
    assert.equal(await figure(page, "#downloads-chosen"), 300_000);
    await tick(page, "form.pdf");
    await rm(path.join(folder, "form.pdf"));
    await press(page, "#downloads-review");
    await page.waitForSelector("#downloads-confirm", { visible: true });
    assert.deepEqual(await axeViolations(page), [], "confirming");
    await press(page, "#downloads-confirm");
    assert.equal(await figure(page, "#downloads-deleted data"), 1);
    assert.equal(await figure(page, "#downloads-freed"), 300_000);
    assert.ok(!existsSync(path.join(folder, "film.mp4")));
    await page.waitForSelector("#downloads-missing");
    await page.waitForSelector("#downloads-files", { hidden: true });
    assert.deepEqual(
      (await actionsIn(page)).map(({ id: _id, day: _day, ...action }) => action),
      [
        {
          feature: "downloads",
          kind: "files",
          category: "media",
          count: 1,
          bytes: 300_000,
          method: "measured",
        },
      ],
    );
    assert.deepEqual(await axeViolations(page), [], "deleted");
  });

  test("lines without a file leave the list, and count nothing", async () => {
    // The one deleted before anybody looked, and the one deleted meanwhile.
    assert.equal(await figure(page, "#downloads-gone data"), 2);
    await press(page, "#downloads-forget");
    await page.waitForSelector("#downloads-gone", { hidden: true });
    assert.equal((await actionsIn(page)).length, 1);
  });

  test("access is given back on the same page", async () => {
    await press(page, "#downloads-drop");
    await page.waitForSelector("#downloads-allow");
  });
});

test("in Firefox a file counts once it is deleted, and one gone before does not", async () => {
  const home = await mkdtemp(path.join(tmpdir(), "home-"));
  const folder = path.join(home, "Downloads");
  const shelf = await openShelf();
  const rig = await launchFirefox({ mode: "store", language: "en", env: { HOME: home } });
  try {
    await download(rig, shelf, folder);
    const page = await rig.openDashboard("downloads");
    await press(page, "#downloads-allow");
    await page.waitForSelector("#downloads-files");
    assert.deepEqual(await namesIn(page), ["film.mp4", "form.pdf", "old.zip"]);
    await rm(path.join(folder, "form.pdf"));
    await tick(page, "film.mp4");
    await tick(page, "form.pdf");
    await removeTicked(page);
    assert.equal(await figure(page, "#downloads-freed"), 300_000);
    const left = await page.$$eval("#downloads-refused li", (names) =>
      names.map((name) => name.textContent),
    );
    assert.deepEqual(left, ["form.pdf"]);
    assert.ok(!existsSync(path.join(folder, "film.mp4")));
    assert.ok(existsSync(path.join(folder, "old.zip")));
    assert.deepEqual(
      (await actionsIn(page)).map(({ count, bytes, method }) => [count, bytes, method]),
      [[1, 300_000, "measured"]],
    );
    assert.deepEqual(await axeViolations(page), []);
  } finally {
    await rig.close();
    shelf.close();
    await rm(home, { recursive: true, force: true });
  }
});
