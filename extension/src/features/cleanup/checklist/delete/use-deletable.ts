import type { PlannedMove } from "@digital-cleanup/cleaner";
import { useMemo } from "preact/hooks";
import { hasPermissions, watchPermissions } from "../../../../platform/access/permissions.ts";
import { completeDownloads, downloadsPermission } from "../../../../platform/downloads.ts";
import { useWatchedValue } from "../../../../ui/use-watched-value.ts";
import type { ReadFile } from "../../scan/scan-messages.ts";
import type { Checklist } from "../saved-checklists.ts";
import { findDeletable, type Listed } from "./delete-listed.ts";
import { matchDownloads } from "./match-downloads.ts";

/** Chromium asks for each file that it did not download. More questions than these at once would be too many. */
const maxAsked = 20;

const readDownloads = async () =>
  (await hasPermissions(downloadsPermission)) ? completeDownloads() : undefined;

export type Deletable = {
  listed: Listed;
  /** What the browser can delete at once. */
  moves: readonly PlannedMove[];
  /** Those of them for which it asks one by one. */
  asked: readonly PlannedMove[];
  hasDownloads: boolean;
};

/** What the browser can delete of a list, with the access that it has now. */
export function useDeletable(list: Checklist, files: ReadFile[]): Deletable {
  const [downloads] = useWatchedValue(readDownloads, [watchPermissions]);
  return useMemo(() => {
    const listed = { moves: list.moves, files, downloads: matchDownloads(list, downloads ?? []) };
    const deletable = findDeletable(listed);
    const asked = deletable.filter(({ path }) => !listed.downloads.has(path)).slice(0, maxAsked);
    const moves = deletable.filter(
      (move) => listed.downloads.has(move.path) || asked.includes(move),
    );
    return { listed, moves, asked, hasDownloads: downloads !== undefined };
  }, [list, files, downloads]);
}
