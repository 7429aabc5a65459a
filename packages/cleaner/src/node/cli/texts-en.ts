export const english = {
  byteUnits: ["bytes", "kB", "MB", "GB", "TB"],
  unitSpace: " ",
  usage: `cleaner scan DIR [options]
cleaner photos DIR [options]
cleaner apply PLAN

Finds copies and empty files in a folder. Nothing moves without --trash, nothing is deleted without --empty-trash.

  --kinds LIST         duplicates,empty,installers,archives,screenshots (default: duplicates,empty), and to look at only:
                       biggest,old,partial,exports,recordings,versions,temporary,broken
  --keep RULE          the copy that stays: original (default: a name without "(1)" or "copy", then a folder other than
                       Downloads, Backup, To sort and DCIM, then the oldest), oldest, newest, shortestPath
  --reference DIR      a folder inside DIR whose files all stay; may be given several times
  --siblings           choose only among copies in one folder
  --trash              set aside what was found, into DIR/_DigitalCleanup_Trash
  --save-plan FILE     write what --trash would set aside to a new file, to be applied later; lines that you delete stay
  --undo BATCH         put a batch back in its place
  --only PATH          with --undo: only this file of the batch, by its path in DIR; may be given several times
  --empty-trash BATCH  delete a batch permanently
  --even-last-copies   with --empty-trash: also what has no copy left in its place
  --even-foreign       with --empty-trash: a batch that another program or computer set aside, or that came with the folder
  --batches            what is set aside: batches with their day, files and size
  --list               show all of each list, not only the first ten
  --csv FILE           a new file: what the folder holds before and after, by category
  --json               print one JSON object
  --hidden             read hidden files and folders of programs too
  --exclude NAME       leave out files and folders of this name ("*.tmp"), or with a slash this folder ("photos/2019/")
  --include PATH       compare what is left out by default: a project, a mail or photo library, a virtual machine, a backup,
                       an online folder inside DIR. What is in it stays. "." is DIR itself, whose copies may go
  --remember           keep --exclude and --include of this command for DIR, instead of those kept before; also for photos
  --by-name            compare names and sizes only, without reading: the files may differ, nothing is set aside
  --read               read and compare a folder that is kept in step online, or on a network share
  --work               documents of a public body: nothing is listed because it is old

cleaner photos DIR: photos that look alike. Nothing is chosen for you. It needs the package sharp.

  --kinds LIST         same,bursts,blurry (default: same,bursts; blurry reads every photo)
  --trash LIST         set aside the photos of a list of yours: a text file with one path a line. One of each group stays
  --csv FILE           a new file: one line for each photo found
  --list, --json, --hidden, --read  as above; what was set aside is undone and emptied with cleaner scan

cleaner apply PLAN: sets aside what a plan of --save-plan names. Each file is checked again, copies are compared again byte for
byte; what changed since stays and is named. --json as above.

cleaner --version, cleaner --help`,
  problems: {
    noCommand: "Write cleaner scan DIR, cleaner photos DIR or cleaner apply PLAN, not “{given}”.",
    scan: "Name one folder: cleaner scan DIR.",
    photos: "Name one folder: cleaner photos DIR.",
    apply: "Name one plan: cleaner apply PLAN.",
    noOption: "There is no option {given}.",
    value: "{given}: a value is missing, or one too many.",
    choice: "{given}: choose among {choices}.",
    batch: "{given}: no batch has this name; --batches shows those that exist.",
    together: "{given} exclude each other: leave one out.",
    needs: "{given} needs {choices}.",
  },
  seeHelp: "cleaner --help explains all.",
  oldNode:
    "cleaner needs Node.js {needed} or later, and this is Node.js {found}. Install a newer one from https://nodejs.org.",
  planSaved: "The plan is saved. Apply it with:",
  noPlan: "This plan cannot be read:",
  brokenPlan:
    "This is no plan, or one of a newer version; nothing was moved. Make it again with --save-plan:",
  planElsewhere:
    "The folder of this plan is now a link to another place; nothing was moved. Scan that one:",
  isProtected: "This folder belongs to the system or to several people; it is not cleaned:",
  isTrash: "This is where files wait that were set aside; scan the folder above:",
  fileRefused: "This file exists already or cannot be made, and nothing is written over:",
  busy: "Another cleanup is at work in this folder. If none is, delete the file named below. Process and machine:",
  batch: "Batch:",
  nothingAside: "Nothing is set aside.",
  stoppedMoving: "Stopped. What has moved can be put back.",
  lastCopiesLeft: "Without a copy left in its place, therefore not deleted:",
  elsewhere: "set aside elsewhere",
  foreign:
    "This batch was not set aside by this command here: another program or computer did it, or it came with the folder. Nothing was deleted:",
  evenForeign:
    "First look at what is in it. Then deleted all the same, permanently, and not counted as measured:",
  notCounted: "Set aside elsewhere, so not counted as measured.",
  evenLastCopies: "Deleted all the same, permanently:",
  cannotRead: "This folder cannot be read:",
  notInside: "The reference is not a folder inside the one that is cleaned:",
  brokenRules: "What was remembered with --remember cannot be read. Correct or delete this file:",
  failed: "It did not succeed:",
  specialFiles: "Pipes, sockets and devices, not read:",
  leftAlone: "Left out as a whole (--include reads it):",
  leftAloneKinds: {
    excluded: "excluded",
    project: "project",
    program: "program",
    database: "database",
    photoLibrary: "photo or film library",
    disc: "DVD or Blu-ray disc",
    document: "document made of several files",
    mail: "mail of a program",
    virtualMachine: "virtual machine",
    backup: "backup",
    cloud: "kept in step online: scan it by itself",
  },
  groupsByName: "Groups of the same name and size:",
  alike: "alike",
  notCompared:
    "Nothing was read: these files may differ. Compare them with --read before you remove one.",
  places: {
    work: "At work: before anything is removed, ask the colleagues who use this folder, and the archivist.",
    cloud:
      "This folder is kept in step with {service}. Reading may download what is only online; what is removed here is removed online too, for everyone it is shared with.",
    network:
      "This folder is on a network share. Reading goes over the network; what is removed here is removed for everyone who uses it.",
    choose:
      "Add --by-name to compare names and sizes only, without reading, or --read to read and compare the contents.",
    choosePhotos: "Add --read to look at its photos all the same.",
  },
  gone: "No longer in the trash, removed or moved by another program, so not put back; look in the system's trash or a backup:",
  noSharp:
    "Photos are decoded by the package sharp, which is not installed here. Install it beside this command: npm install sharp",
  noList: "This list of photos cannot be read:",
  stopped: "Stopped. This was found until then; nothing was set aside.",
  files: "Files:",
  hardLinks: "Further names of the same file (hard links), left out:",
  leftOut: "Hidden and programs' files, left out (--hidden reads them):",
  parts:
    "Copies that stay as parts of a whole (album, saved page, photo with its film or settings):",
  unreadable: "Could not be read:",
  folders: "Identical folders:",
  filesEach: "files:",
  groups: "Groups of copies:",
  freeable: "can be freed, at most",
  kept: "stays",
  because: "       because:",
  reasons: {
    chosen: "your choice",
    reference: "reference folder",
    whole: "stays whole: a folder, or a set of files",
    originalName: "original name",
    ownFolder: "not in Downloads, Backup, To sort, DCIM or a copied folder",
    oldest: "oldest",
    newest: "newest",
    shortestPath: "shortest path",
    alphabet: "first in alphabetical order, nothing else differs",
    part: "part of a whole: an album, a saved page, a photo with its settings",
  },
  removed: "copy",
  lastCopy: "The last copy is never offered.",
  kinds: {
    emptyFile: "Empty files:",
    old: "Not changed for three years:",
    installer: "Installers:",
    archive: "Archives:",
    screenshot: "Screenshots:",
    partialDownload: "Downloads that never ended:",
    export: "Exports of more than a year:",
    recording: "Recordings of calls and meetings:",
    version: "Versions of a document, the newest of each first:",
    temporary: "Temporary files:",
    broken: "Cannot be opened, cut or emptied:",
    wrongType: "With the extension of another type, and what they are:",
  },
  likely: "to be checked",
  emptyFolders: "Empty folders:",
  biggest: "Biggest files:",
  more: "more (--list shows all)",
  nothingToMove: "There is nothing to set aside.",
  aside: "Set aside:",
  asideFolders: "Empty folders set aside:",
  stayed: "Stayed where they were:",
  onlyCertain: "What has to be checked stays in its place.",
  next: ["Back in place:", "Deleted permanently, which frees the space:"],
  refusals: {
    vanished: "no longer there",
    changed: "changed since the scan: scan again",
    different: "its content is not that of the copy that stays",
    lastCopy: "nothing like it is left in its place any more: scan again",
    taken: "a file of this name is already set aside in this batch",
    unsafeName: "its name cannot be written down safely: rename it",
    notEmpty: "no longer empty",
    failed: "the system refuses: is it open, or protected?",
    stopped: "stopped before",
    lastOfGroup: "one of each group stays",
    notListed: "not among the photos found",
  } as Record<string, string>,
  manifestProblems: {
    missing: "There is no such batch. cleaner scan DIR --batches shows those that exist.",
    notOurs:
      "This list is cut, or written by another program or a newer version. Its files are in the folder of the same name beside it; move them by hand.",
    leadsOut:
      "This list names a place outside the folder and is not followed. If it came with an archive, delete it.",
    otherBatch: "This list belongs to another batch: give it back the name of its batch.",
    emptying: "This batch is being deleted: finish with --empty-trash.",
  },
  systemErrors: {
    exists: "A file has the name of a folder that is needed here. Rename it and start again:",
    refused: "The system does not allow this change. Check your rights to the folder:",
    full: "The disk is full. Nothing was lost; make room and start again:",
    vanished: "This is no longer there. Start again:",
    isLink: "The trash is a link to another place and is not used. Remove the link:",
  },
  photos: {
    photos: "Photos:",
    copies: "Exact copies left out (cleaner scan finds them):",
    byPreview: "Compared only by the preview they contain:",
    notDecoded: "No decoder here for",
    tooLarge: "Declare more pixels than any camera takes, not opened:",
    notPictures: "Named like a picture, but are none:",
    kinds: { samePicture: "The same picture:", burst: "Bursts:" },
    best: "best ",
    alike: "alike",
    blurry: "Perhaps blurred:",
    signs: { outOfFocus: "out of focus", shaken: "shaken" },
    reasons: {
      original: "the original",
      mostPixels: "largest",
      sharpest: "sharpest",
      alphabet: "no difference",
    },
    nothingChosen:
      "Similar is not equal: look before you choose. To set some aside, write their paths to a file, one a line, and add --trash FILE.",
  },
  undone: "Put back:",
  emptied: "Deleted:",
};
export type Texts = typeof english;
