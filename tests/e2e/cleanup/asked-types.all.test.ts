import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { askedTypes } from "../../../extension/src/features/cleanup/asked/asked-types.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { isFocused } from "../../rig/display/answer-by-keys.ts";
import { pressKeys } from "../../rig/display/press-keys.ts";
import { allowFolderWriting, dropFolder } from "../../rig/folders/drop-folder.ts";
import { makeFolder } from "./messy-folder.ts";

const usual =
  "7z bin csv docx epub flac gif gz heic html iso jpg js json mkv mov mp3 mp4 odt pdf png pptx rar svg tar txt webp xlsx xml zip exe msi dmg";
const asked = [...askedTypes("Linux")];
const silent = usual.split(" ");
/** APIs of Chromium that TypeScript's DOM library lacks. */
type Folder = FileSystemDirectoryHandle & {
  requestPermission: (wanted: { mode: "readwrite" }) => Promise<PermissionState>;
};
type Movable = FileSystemFileHandle & { move: (to: Folder, name: string) => Promise<void> };
type Dropped = DataTransferItem & { getAsFileSystemHandle: () => Promise<Folder> };
type Given = { given: Folder };

/** A new type in a later Chromium asks too: it is then to be added to the table. */
describe("the types that Chromium asks about", () => {
  let rig: ChromiumRig;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    rig = await launchChromium({ display: "new", language: "fr" });
    folder = await makeFolder(
      Object.fromEntries([...asked, ...silent].map((type) => [`file.${type}`, "some text"])),
    );
    page = await rig.openDashboard("cleanup");
    await page.evaluate(() => {
      const keep = async (event: DragEvent) => {
        const [item] = event.dataTransfer!.items;
        const handle = await (item as Dropped).getAsFileSystemHandle();
        (globalThis as unknown as Given).given = handle;
      };
      addEventListener("drop", (event) => void keep(event), true);
    });
    await dropFolder(page, "#cleanup-drop", folder);
    await page.evaluate(() => {
      const { given } = globalThis as unknown as Given;
      const request = () => void given.requestPermission({ mode: "readwrite" });
      addEventListener("click", request, { once: true });
    });
    await page.mouse.click(5, 5);
    await allowFolderWriting(page, rig.display);
  });

  const move = (name: string): Promise<boolean> =>
    page.evaluate(async (file) => {
      const { given } = globalThis as unknown as Given;
      const to = (await given.getDirectoryHandle("to", { create: true })) as Folder;
      const handle = (await given.getFileHandle(file)) as Movable;
      return handle.move(to, file).then(
        () => true,
        () => false,
      );
    }, name);

  test("are those of the table for Linux", async () => {
    const silentlyMoved: string[] = [];
    for (const type of asked) {
      const moved = move(`file.${type}`);
      const isAsking = await isFocused(page, false);
      if (isAsking) await pressKeys(rig.display, "Escape");
      if (await moved) silentlyMoved.push(type);
      await isFocused(page, true);
    }
    assert.deepEqual(silentlyMoved, []);
  });

  test("are no others of those that people keep", async () => {
    for (const type of silent) assert.equal(await move(`file.${type}`), true, type);
  });
});
