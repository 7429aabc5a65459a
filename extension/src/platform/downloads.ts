import { browser, type Downloads, type Permissions } from "./browser.ts";
import { isFirefox } from "./build.ts";

export type DownloadItem = Pick<
  Downloads.DownloadItem,
  "id" | "filename" | "fileSize" | "startTime" | "endTime" | "exists"
>;

/** The permission for reading and removing downloads, requested on the page that uses it. */
export const downloadsPermission: Permissions.Permissions = { permissions: ["downloads"] };

/** Firefox 153 reports `exists: true` for a deleted file; only `removeFile` shows that it is missing. */
export const reportsMissingFiles = !isFirefox;

/**
 * Chromium checks the disk for at most one search in ten seconds and answers the others from its cache. It compares whole
 * seconds, so a check is possible after ten seconds and certain after eleven.
 */
const minCheckIntervalMs = 10_000;
const safeCheckIntervalMs = 11_100;
/** When the browser last checked the disk, as far as our pages know. The browser's limit is shared by all pages. */
const checkedAtKey = "downloads-looked-at";

const quietMs = 250;
const timeoutMs = 1_500;

/** Resolves once no download has changed for a moment, or after a timeout. */
function waitForQuietDownloads(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(quiet);
      clearTimeout(timer);
      browser.downloads.onChanged.removeListener(wait);
      resolve();
    };
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(end, quietMs);
    };
    let quiet = setTimeout(end, quietMs);
    const timer = setTimeout(end, timeoutMs);
    browser.downloads.onChanged.addListener(wait);
  });
}

async function msSinceCheck(): Promise<number> {
  const checkedAtMs: unknown = (await browser.storage.session.get(checkedAtKey))[checkedAtKey];
  const sinceMs = typeof checkedAtMs === "number" ? Date.now() - checkedAtMs : safeCheckIntervalMs;
  // If the clock was set back, the last check may be just now.
  return Math.max(0, sinceMs);
}

async function search(query: Downloads.DownloadQuery): Promise<DownloadItem[]> {
  const canCheck = (await msSinceCheck()) >= minCheckIntervalMs;
  const items = await browser.downloads.search(query);
  // Stored after the answer, so that the next check is never assumed too early.
  if (canCheck) await browser.storage.session.set({ [checkedAtKey]: Date.now() });
  return items;
}

/** A search makes Chromium check the disk, but is answered before the check; the next search has the result. */
async function checkDisk(): Promise<void> {
  const quiet = waitForQuietDownloads();
  await search({ limit: 1 });
  await quiet;
}

/** All completed downloads. Their `exists` flag may be outdated by seconds. */
export async function completeDownloads(): Promise<DownloadItem[]> {
  if (reportsMissingFiles && (await msSinceCheck()) >= safeCheckIntervalMs) await checkDisk();
  return listed();
}

/** Like `completeDownloads`, with a fresh check of the disk, which takes up to eleven seconds after a recent one. */
export async function completeDownloadsNow(): Promise<DownloadItem[]> {
  if (reportsMissingFiles) {
    const waitMs = safeCheckIntervalMs - (await msSinceCheck());
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    await checkDisk();
  }
  return listed();
}

const listed = (): Promise<DownloadItem[]> =>
  // Chromium's default limit is 1,000; 0 means none.
  search({ state: "complete", ...(!isFirefox && { limit: 0 }) });

const canRemoveFile = (id: number): Promise<boolean> =>
  browser.downloads.removeFile(id).then(
    () => true,
    () => false,
  );

async function isStillThere(id: number): Promise<boolean> {
  // Without a reliable `exists`, removing a missing file fails.
  if (!reportsMissingFiles) return canRemoveFile(id);
  const [item] = await search({ id });
  return item?.exists ?? false;
}

/**
 * Permanently deletes the file of a download; resolves to true once the deletion is verified. Chromium also succeeds for a
 * file that was already missing, so the disk must be checked first. The entry in the browser's list stays, because it is the
 * only reference to the file.
 */
export const deleteDownloadedFile = async (id: number): Promise<boolean> =>
  (await canRemoveFile(id)) && !(await isStillThere(id));

/** Removes an entry from the browser's download list. The disk does not change. */
export async function forgetDownload(id: number): Promise<void> {
  await browser.downloads.erase({ id });
}
