import type { Page } from "puppeteer-core";

type Steps = { stepsFolder: () => Promise<FileSystemDirectoryHandle> };

/**
 * Adds pictures to the folder of `openWithSteps`: equal `hue`s are equal files. Each file is written a little after the one before,
 * so that the first is the oldest.
 */
export const addPictures = (page: Page, pictures: [path: string, hue: number][]): Promise<void> =>
  page.evaluate(async (given) => {
    for (const [path, hue] of given) {
      const canvas = new OffscreenCanvas(1200, 900);
      const context = canvas.getContext("2d")!;
      context.fillStyle = `hsl(${hue} 45% 70%)`;
      context.fillRect(0, 0, 1200, 900);
      context.fillStyle = `hsl(${hue + 60} 60% 80%)`;
      context.arc(700, 300, 110, 0, 7);
      context.fill();
      context.fillStyle = `hsl(${hue + 120} 35% 40%)`;
      context.fillRect(0, 560, 1200, 340);
      const parts = path.split("/");
      let folder = await (globalThis as unknown as Steps).stepsFolder();
      for (const part of parts.slice(0, -1)) {
        folder = await folder.getDirectoryHandle(part, { create: true });
      }
      const file = await folder.getFileHandle(parts.at(-1)!, { create: true });
      const writable = await file.createWritable();
      await writable.write(await canvas.convertToBlob({ type: "image/png" }));
      await writable.close();
    }
  }, pictures);
