export const english = {
  byteUnits: ["bytes", "kB", "MB", "GB", "TB"],
  unitSpace: " ",
  usage: `cleaner scan DIR [options]

Finds copies and empty files in a folder. Nothing moves without --trash, nothing is deleted without --empty-trash.

  --kinds LIST         duplicates,empty,installers,archives,screenshots,biggest,old (default: duplicates,empty)
  --keep RULE          the copy that stays: original (default: a name without "(1)" or "copy", then a folder other than
                       Downloads, Backup, To sort and DCIM, then the oldest), oldest, newest, shortestPath
  --reference DIR      a folder inside DIR whose files all stay; may be given several times
  --siblings           choose only among copies in one folder
  --trash              set aside what was found, into DIR/_DigitalCleanup_Trash
  --undo BATCH         put a batch back in its place
  --empty-trash BATCH  delete a batch permanently
  --even-last-copies   with --empty-trash: also what has no copy left in its place
  --list               what is set aside: batches with their day, files and size
  --csv FILE           a new file: what the folder holds before and after, by category
  --json               print one JSON object
  --hidden             read hidden files and folders of programs too
  --work               documents of a public body: nothing is listed because it is old`,
  wrong: "Not understood:",
  isProtected: "This folder belongs to the system or to several people; it is not cleaned:",
  isTrash: "This is where files wait that were set aside; scan the folder above:",
  csvRefused: "This file exists already or cannot be made, and nothing is written over:",
  busy: "Another cleanup is at work in this folder. If none is, delete the file named below. Process and machine:",
  batch: "Batch:",
  nothingAside: "Nothing is set aside.",
  stoppedMoving: "Stopped. What has moved can be put back.",
  lastCopiesLeft: "Without a copy left in its place, therefore not deleted:",
  evenLastCopies: "Deleted all the same, permanently:",
  cannotRead: "This folder cannot be read:",
  notInside: "The reference is not a folder inside the one that is cleaned:",
  failed: "It did not succeed:",
  stopped: "Stopped. This was found until then; nothing was set aside.",
  files: "Files:",
  hardLinks: "Further names of the same file (hard links), left out:",
  leftOut: "Hidden and programs' files, left out (--hidden reads them):",
  unreadable: "Could not be read:",
  groups: "Groups of copies:",
  freeable: "can be freed, at most",
  kept: "stays",
  because: "       because:",
  reasons: {
    chosen: "your choice",
    reference: "reference folder",
    originalName: "original name",
    ownFolder: "not in Downloads, Backup, To sort or DCIM",
    oldest: "oldest",
    newest: "newest",
    shortestPath: "shortest path",
    alphabet: "first in alphabetical order, nothing else differs",
  },
  removed: "copy",
  lastCopy: "The last copy is never offered.",
  kinds: {
    emptyFile: "Empty files:",
    old: "Not changed for three years:",
    installer: "Installers:",
    archive: "Archives:",
    screenshot: "Screenshots:",
  },
  likely: "to be checked",
  emptyFolders: "Empty folders:",
  biggest: "Biggest files:",
  more: "more",
  nothingToMove: "There is nothing to set aside.",
  aside: "Set aside:",
  asideFolders: "Empty folders set aside:",
  stayed: "Stayed where they were:",
  onlyCertain: "What has to be checked stays in its place.",
  next: ["Back in place:", "Deleted permanently, which frees the space:"],
  undone: "Put back:",
  emptied: "Deleted:",
};
export type Texts = typeof english;
