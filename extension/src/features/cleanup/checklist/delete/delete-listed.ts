import {
  type FolderPort,
  isUnchanged,
  keptCopyProblem,
  type PlannedMove,
} from "@digital-cleanup/cleaner";
import { deleteDownloadedFile, forgetDownload } from "../../../../platform/downloads.ts";
import type { ReadFile } from "../../scan/scan-messages.ts";
import type { Watch } from "../../use-folder-change.ts";
import type { DownloadIds } from "./match-downloads.ts";
import { OtherFileError } from "./other-file-error.ts";

export type Listed = {
  moves: readonly PlannedMove[];
  files: readonly ReadFile[];
  downloads: ReadonlyMap<string, DownloadIds>;
};

/** Whether the browser can delete this file: it downloaded it, or it was dropped by itself. */
export const findDeletable = ({ moves, files, downloads }: Listed): PlannedMove[] => {
  const handles = handlesOf(files);
  return moves.filter(({ path }) => downloads.has(path) || handles.has(path));
};

const handlesOf = (files: readonly ReadFile[]) =>
  new Map(files.flatMap(({ path, handle }) => (handle ? [[path, handle] as const] : [])));

type Deleted = { deleted: Set<string>; failed: PlannedMove[] };

/**
 * Deletes listed files permanently, each after a check that it and its kept copy are as they were read. Must be called in a click handler: for each
 * file that it did not download, Chromium asks, and only within a click.
 */
export function deleteListed(
  { moves, files, downloads }: Listed,
  { onMove, signal }: Pick<Watch, "onMove" | "signal">,
): Promise<Deleted> {
  const handles = handlesOf(files);
  const permissions = new Map(
    moves.flatMap(({ path }) => {
      const handle = downloads.has(path) ? undefined : handles.get(path);
      if (!handle) return [];
      const asked = handle.requestPermission({ mode: "readwrite" }).catch(() => "denied" as const);
      return [[path, asked] as const];
    }),
  );
  const port = readingPort(files);
  const remove = async (move: PlannedMove): Promise<boolean> => {
    const { path } = move;
    const handle = handles.get(path);
    if (permissions.has(path) && (await permissions.get(path)) !== "granted") return false;
    if (!isUnchanged(await port.stat(path), move)) return false;
    if (await keptCopyProblem(port, path, { ...move, comparesWhole: true })) return false;
    const ids = downloads.get(path);
    if (!ids) {
      await handle!.remove();
      return true;
    }
    if (!(await deleteDownloadedFile(ids[0]))) return false;
    // The browser gives no paths of read files, so that only now it is certain which file was deleted.
    if (move.bytes > 0 && (await port.stat(path))) throw new OtherFileError();
    for (const id of ids) await forgetDownload(id);
    return true;
  };
  // Without the lock, two dashboards could delete a file and its kept copy.
  return navigator.locks.request("downloads-delete", async () => {
    const deleted = new Set<string>();
    const failed: PlannedMove[] = [];
    for (const [index, move] of moves.entries()) {
      if (signal?.aborted) break;
      if (await remove(move)) deleted.add(move.path);
      else failed.push(move);
      onMove(index + 1);
    }
    return { deleted, failed };
  });
}

/** Reads files as they are now: a file that changed or is gone since it was read can no longer be read. */
function readingPort(files: readonly ReadFile[]): Pick<FolderPort, "stat" | "read"> {
  const byPath = new Map(files.map((read) => [read.path, read]));
  const open = async (path: string) => {
    const read = byPath.get(path);
    return read?.handle ? read.handle.getFile() : read?.file;
  };
  return {
    stat: async (path) => {
      try {
        const file = await open(path);
        await file?.slice(0, 1).arrayBuffer();
        return file && { bytes: file.size, modifiedAtMs: file.lastModified };
      } catch {
        return undefined;
      }
    },
    read: async (path, from, to) =>
      new Uint8Array((await (await open(path))?.slice(from, to).arrayBuffer()) ?? []),
  };
}
