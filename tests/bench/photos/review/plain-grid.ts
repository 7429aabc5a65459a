import { globSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Viewport } from "puppeteer-core";
import sharp from "sharp";
import { thumbnailSize } from "../../../../extension/src/features/cleanup/pictures/scale-to-thumbnail.ts";

/** Width of a thumbnail in the review, in a window of the same width. */
const shownPixels = 144;

/** A page that shows the photos of a folder as `<img>` of small files, with the same pixels as thumbnails of the review. */
export async function openPlainGrid(browser: Browser, folder: string, viewport: Viewport) {
  const small = path.join(path.dirname(folder), "small");
  mkdirSync(small);
  const photos = globSync("**/*.jpg", { cwd: folder });
  const addresses = await Promise.all(
    photos.map(async (photo, index) => {
      const file = path.join(small, `${index}.jpg`);
      await sharp(path.join(folder, photo)).resize(thumbnailSize).jpeg().toFile(file);
      return pathToFileURL(file).href;
    }),
  );
  const page = await browser.newPage();
  await page.setViewport(viewport);
  // A file may show other files.
  await page.goto(pathToFileURL(`${small}/`).href);
  await page.setContent("<!doctype html><title>Plain</title><main></main>");
  const showPictures = () =>
    page.evaluate(
      (all, width) => {
        document.querySelector("main")!.append(
          ...all.map((src) => {
            const image = Object.assign(new Image(width), { src });
            image.style.margin = "10px 10px 120px";
            return image;
          }),
        );
      },
      addresses,
      shownPixels,
    );
  return { page, showPictures };
}
