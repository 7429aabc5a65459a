import { runEvery } from "../../platform/alarms.ts";
import { forgetOldPhotos } from "./photos/look/forget-old-photos.ts";
import { forgetOldFingerprints } from "./saved/folder-fingerprints.ts";
import { forgetOldScans } from "./saved/forget-scans.ts";

/** File names are stored for a limited time, so they are deleted in the background even if the page is never opened again. */
export const startForgettingScans = (): void =>
  runEvery("cleanup-scans", 60, async () => {
    await forgetOldScans(Date.now());
    await forgetOldFingerprints(Date.now());
    await forgetOldPhotos(Date.now());
  });
