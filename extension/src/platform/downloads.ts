import type { Downloads, Permissions } from "webextension-polyfill";
import { browser } from "./browser.ts";
import { isFirefox } from "./build.ts";

export type DownloadItem = Pick<
  Downloads.DownloadItem,
  "id" | "filename" | "fileSize" | "startTime" | "exists"
>;

/** What reading and removing downloads needs, asked on the page that does it. */
export const downloadsPermission: Permissions.Permissions = { permissions: ["downloads"] };

/** Firefox 153 goes on saying `exists` of a file that somebody deleted: only removing it tells. */
export const knowsWhatIsOnDisk = !isFirefox;

/**
 * Chromium looks at the disk for one search in ten seconds and answers the others from memory. It counts whole
 * seconds and wants more than ten, so a look is possible after ten seconds and certain after eleven.
 */
const possibleLookMs = 10_000;
const betweenLooksMs = 11_100;
/** When the browser last looked, as far as any page of ours knows: the browser does not tell them apart. */
const lookedAtKey = "downloads-looked-at";

const quietMs = 250;
const patienceMs = 1_500;

/** Resolves once no download has changed for a moment, or after a while all the same. */
function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(quiet);
      clearTimeout(patience);
      browser.downloads.onChanged.removeListener(wait);
      resolve();
    };
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(end, quietMs);
    };
    let quiet = setTimeout(end, quietMs);
    const patience = setTimeout(end, patienceMs);
    browser.downloads.onChanged.addListener(wait);
  });
}

async function sinceLookMs(): Promise<number> {
  const lookedAtMs: unknown = (await browser.storage.session.get(lookedAtKey))[lookedAtKey];
  const sinceMs = typeof lookedAtMs === "number" ? Date.now() - lookedAtMs : betweenLooksMs;
  // A clock that was set back says nothing: the browser may have looked just now.
  return Math.max(0, sinceMs);
}

async function search(query: Downloads.DownloadQuery): Promise<DownloadItem[]> {
  const mayLook = (await sinceLookMs()) >= possibleLookMs;
  const items = await browser.downloads.search(query);
  // After the answer: the browser looked some time before, so the next look that we wait for is never too early.
  if (mayLook) await browser.storage.session.set({ [lookedAtKey]: Date.now() });
  return items;
}

/** A search makes Chromium look at the disk and answers before it has looked: the next one knows. */
async function lookAtDisk(): Promise<void> {
  const quiet = untilQuiet();
  await search({ limit: 1 });
  await quiet;
}

/** All downloads of the browser's list that ended well; whether they are on the disk may be seconds old. */
export async function completeDownloads(): Promise<DownloadItem[]> {
  if (knowsWhatIsOnDisk && (await sinceLookMs()) >= betweenLooksMs) await lookAtDisk();
  return listed();
}

/** The same with the disk as it is now, which takes up to eleven seconds where somebody just looked. */
export async function completeDownloadsNow(): Promise<DownloadItem[]> {
  if (knowsWhatIsOnDisk) {
    const waitMs = betweenLooksMs - (await sinceLookMs());
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    await lookAtDisk();
  }
  return listed();
}

const listed = (): Promise<DownloadItem[]> =>
  // Chromium answers with 1,000 unless told otherwise, and takes 0 for no limit.
  search({ state: "complete", ...(!isFirefox && { limit: 0 }) });

const canRemoveFile = (id: number): Promise<boolean> =>
  browser.downloads.removeFile(id).then(
    () => true,
    () => false,
  );

async function isStillThere(id: number): Promise<boolean> {
  // Where `exists` says nothing, a file that is gone cannot be removed again.
  if (!knowsWhatIsOnDisk) return canRemoveFile(id);
  const [item] = await search({ id });
  return item?.exists ?? false;
}

/**
 * Deletes the file of a download for good: true once it was seen to be gone. Chromium says the same of a file that
 * was gone before, so look at the disk first. The line in the browser's list stays, for without it nothing is left to
 * name the file by.
 */
export const deleteDownloadedFile = async (id: number): Promise<boolean> =>
  (await canRemoveFile(id)) && !(await isStillThere(id));

/** Takes a line out of the browser's list of downloads; the disk does not change. */
export async function forgetDownload(id: number): Promise<void> {
  await browser.downloads.erase({ id });
}
