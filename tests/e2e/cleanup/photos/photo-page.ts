import type { Page } from "puppeteer-core";
import { press } from "../../support/press.ts";

/** Opens the page of groups once the search has ended. */
export async function openPhotos(page: Page): Promise<void> {
  await press(page, "#cleanup-show-photos");
  await page.waitForSelector("#photo-page");
}

/** Searches for the first time, and opens the groups. */
export async function searchPhotos(page: Page): Promise<void> {
  await press(page, "#photos-start");
  await openPhotos(page);
}

/** Searches again from the page of groups, with the button of that id, and waits until so many files were read. */
export async function searchAgain(page: Page, button: string, filesRead: number): Promise<void> {
  await press(page, button);
  await openPhotos(page);
  await press(page, "#photos-more");
  await page.waitForSelector(`#photos-read[data-files="${filesRead}"]`);
}

/** What was compared and what could not be, in words. */
export async function notesOf(page: Page): Promise<string> {
  await press(page, "#photos-more");
  const notes = await page.waitForSelector("#photos-notes");
  return notes!.evaluate((element) => element.textContent);
}

/** The labels of the pictures of each group that is shown, the kept photo first. */
export const groupsShown = (page: Page): Promise<string[][]> =>
  page.$$eval(".photo-group", (groups) =>
    groups.map((group) =>
      [...group.querySelectorAll(".thumb__picture")].map((picture) => picture.ariaLabel ?? ""),
    ),
  );
