import { type EmptiableFolder, emptiableFolders } from "../activity/page-events.ts";
import { createReading, type Reading, recentValue } from "../activity/recent-reading.ts";
import { folderAddress } from "./folder-address.ts";

export type Folder = { path?: unknown; type?: unknown; children?: Folder[] };

export type FolderListing = {
  uids: Set<string>;
  /** Moved here since; no response contains their new numbers. */
  added: number;
};

/** How many messages it holds. */
export const countListed = ({ uids, added }: FolderListing): number => uids.size + added;

/**
 * What the trash and the junk folder hold, as far as responses showed. Only a recent listing is used: another device may have changed the
 * folder since. `onTrashCount` receives each number of messages in the trash.
 */
export function createFolderListings(onTrashCount: (n: number) => void) {
  const types = new Map<string, unknown>([
    ["0/folderTrash", "trash"],
    ["0/folderJunk", "junk"],
  ]);
  const listings = new Map<EmptiableFolder, Reading<FolderListing>>();
  const recent = (folder: EmptiableFolder) => recentValue(listings.get(folder));
  /** However old it is. */
  const last = (folder: EmptiableFolder) => listings.get(folder)?.value;
  const tell = (folder: EmptiableFolder) => {
    const listing = last(folder);
    if (folder === "trash" && listing) onTrashCount(countListed(listing));
  };
  return {
    recent,
    /** The folder that was listed last, which is the one that is shown or whose menu is open. */
    shown: undefined as EmptiableFolder | undefined,
    set: (folder: EmptiableFolder, uids: readonly string[]): void => {
      listings.set(folder, createReading({ uids: new Set(uids), added: 0 }));
      tell(folder);
    },
    /** The number of a folder that was never listed stays unknown, and a changed one is as old as its listing. */
    add: (folder: EmptiableFolder | undefined, n: number): void => {
      const listing = folder && listings.get(folder)?.value;
      if (!listing) return;
      listing.added += n;
      tell(folder);
    },
    remove: (folder: EmptiableFolder | undefined, uids: readonly string[]): void => {
      const listing = folder && listings.get(folder)?.value;
      if (!listing) return;
      if (uids.every((uid) => listing.uids.delete(uid))) tell(folder);
      // It came or went since, so the listing is no longer true.
      else listings.delete(folder);
    },
    /** It is being listed again, so what was listed is no longer recent. */
    outdate: (folder: EmptiableFolder): void => {
      const value = last(folder);
      if (value) listings.set(folder, { value, readAtMs: -Infinity });
    },
    forget: (folder: EmptiableFolder): void => void listings.delete(folder),
    /** The server's own name comes after the default one. */
    addressOf: (folder: EmptiableFolder): string =>
      [...types].findLast(([, type]) => type === folder)![0],
    folderAt: (address: string): EmptiableFolder | undefined => {
      const type = types.get(address);
      return emptiableFolders.find((folder) => folder === type);
    },
    addFolders: function addFolders(folders: readonly Folder[]): void {
      for (const { path, type, children } of folders) {
        types.set(folderAddress(String(path)), type);
        addFolders(children ?? []);
      }
    },
  };
}
