import type { FileFacts } from "../file.ts";
import { findAlbums } from "./find-albums.ts";
import { findSavedPages } from "./find-saved-pages.ts";
import { findShots } from "./find-shots.ts";
import { findSidecars } from "./find-sidecars.ts";

/**
 * Files that only work together, by their paths: a saved page with its folder, an album with its cover, a photo with its settings, a
 * Live Photo with its film. A file may be in several.
 */
export const findUnits = (files: readonly FileFacts[]): string[][] =>
  [...findSavedPages(files), ...findAlbums(files), ...findSidecars(files), ...findShots(files)].map(
    (unit) => unit.map(({ path }) => path),
  );
