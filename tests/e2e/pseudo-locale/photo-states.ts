import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { fillFolder, openWithSteps } from "../cleanup/folder-steps.ts";
import { press } from "../support/press.ts";
import type { LookAt } from "./screen-faults.ts";

type Steps = { stepsFolder: () => Promise<FileSystemDirectoryHandle> };
/** Names of files and keys. */
const names = { moreData: ".whole, .film, .pane, kbd" };

/** Adds a scene in two sizes, as patches of colours that are enlarged. */
const addPhotos = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const folder = await (globalThis as unknown as Steps).stepsFolder();
    const patches = new OffscreenCanvas(8, 6);
    const context = patches.getContext("2d")!;
    for (let patch = 0; patch < 48; patch += 1) {
      context.fillStyle = `hsl(${(patch * 137) % 360} 60% ${25 + ((patch * 29) % 50)}%)`;
      context.fillRect(patch % 8, patch >> 3, 1, 1);
    }
    for (const [name, width] of [
      ["IMG_1.jpg", 1600],
      ["IMG-WA1.jpg", 800],
    ] as const) {
      const scene = new OffscreenCanvas(width, (width * 3) / 4);
      scene.getContext("2d")!.drawImage(patches, 0, 0, width, (width * 3) / 4);
      const file = await folder.getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(await scene.convertToBlob({ type: "image/jpeg", quality: 0.9 }));
      await writable.close();
    }
  });

/** The search of photos that look alike before, while and after it runs, its groups, and two photos compared. */
export async function checkPhotos(rig: Rig, look: LookAt): Promise<void> {
  const page = await openWithSteps(rig);
  await fillFolder(page, { "letter.jpg": "no picture", "old.crw": "raw" });
  await addPhotos(page);
  await press(page, "#cleanup-choose");
  await look(page, "#photos-start", names);
  await press(page, "#photos-start");
  await press(page, "#cleanup-show-photos");
  await look(page, ".photo-group [data-drawn=true]", names);
  await press(page, "#photos-more");
  await look(page, "#photos-notes", names);
  await press(page, ".photo-group__foot .push");
  await look(page, "dialog .film [data-drawn=true]", names);
}
