import {
  createDuplicateFinder,
  createLeaveAlone,
  createXxHash,
  type DuplicateFinder,
  contentFindings,
  type FileEntry,
  type FileFacts,
  type Finding,
  findUnits,
  type FolderSum,
  groupsToOffer,
  identicalFolders,
  isPhotoPath,
  kindOfFile,
  type LeaveAlone,
  parentFolder,
  rememberFingerprints,
  sameNameAndSize,
  sumBytes,
  sumFolders,
  unitCopies,
} from "@digital-cleanup/cleaner";
import { isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { toFileEntry, toFileFacts } from "./read/file-entry.ts";
import type { ToDecoder } from "../pictures/decode/decode-messages.ts";
import { findKinds } from "./find-kinds.ts";
import { createOpenFiles } from "./read/open-files.ts";
import type { Walked } from "./read/open-folders.ts";
import { openSource, type OpenSource } from "./read/open-source.ts";
import { raceAbort } from "./read/race-abort.ts";
import { folderFingerprints, saveFolderFingerprints } from "../saved/folder-fingerprints.ts";
import { foldersOf } from "../saved/same-folders.ts";
import { forgetEarlierScans, tryToSaveScan } from "../saved/save-scan.ts";
import type { ComparedBy, FromScan, Request, ScanSource, ToScan } from "./scan-messages.ts";
import type { ScanResult } from "./scan-result.ts";

/** Closing the tab loses at most three seconds of comparison. */
const saveEveryMs = 3000;
/** Limits what is stored. A pattern may match any number of files. */
const maxLeftAlone = 500;
/** A message for each file would cost more than reading it. */
const reportEveryMs = 250;

const stop = new AbortController();
const { signal } = stop;
/** Set while a look is paused. */
let pause: PromiseWithResolvers<void> | undefined;
const post = (message: FromScan) => postMessage(message);

type Asked<K> = Extract<Request, { type: K }>;

/** The files found so far, and how far they are compared. */
type Walk = {
  facts: FileFacts[];
  bytes: number;
  notScanned: Walked;
  isWalked: boolean;
  /** Summed once the walk has ended: the result is saved every few seconds. */
  space?: FolderSum[];
  units?: string[][];
  /** Archives that cannot be opened. A broken picture is noticed when the photos are looked at. */
  broken: Finding[];
  finder: DuplicateFinder;
};

const report = ({ facts, bytes, isWalked, finder }: Walk) =>
  post({
    type: "progress",
    progress: { files: facts.length, bytes, isWalked, ...finder.progress() },
  });

type Chosen = { comparedBy: ComparedBy; leaveAlone: LeaveAlone };

async function findAll(opened: OpenSource, walk: Walk, chosen: Chosen): Promise<void> {
  const { finder } = walk;
  const { walk: walkSource, open } = opened;
  const openFiles = createOpenFiles(open);
  const archives: FileEntry[] = [];
  walk.notScanned = await walkSource({
    signal,
    leaveAlone: chosen.leaveAlone,
    onFile: (found) => {
      const facts = toFileFacts(found);
      walk.facts.push(facts);
      walk.bytes += facts.bytes;
      if (chosen.comparedBy === "nameAndSize") return Promise.resolve();
      const entry = toFileEntry(facts, openFiles.keep(found));
      if (kindOfFile(facts.path) === "archives") archives.push(entry);
      return finder.add(entry);
    },
  });
  walk.isWalked = !signal.aborted;
  await raceAbort(finder.finish(), signal);
  walk.broken = await contentFindings(archives, signal);
}

async function scan({ id, source, options }: Asked<"scan">): Promise<void> {
  const { rules } = options;
  const opened = openSource(source);
  const cloud = options.comparedBy ? undefined : await opened.findCloud();
  if (cloud) {
    post({ type: "done", answer: cloud });
    return;
  }
  const comparedBy = options.comparedBy ?? "content";
  const startMs = performance.now();
  const startedAtMs = Date.now();
  const folders = foldersOf(source);
  const known = await folderFingerprints(folders, startedAtMs).catch((error: unknown) => {
    reportError(error);
    return [];
  });
  const remembered = rememberFingerprints(known);
  const finder = createDuplicateFinder(await createXxHash(), { signal, remembered });
  const notScanned: Walked = { unreadable: [], leftAlone: [], leftOut: 0 };
  const walk: Walk = { facts: [], bytes: 0, notScanned, isWalked: false, broken: [], finder };
  const toResult = (isComplete: boolean): ScanResult => {
    const groups = comparedBy === "content" ? finder.groups() : sameNameAndSize(walk.facts);
    const { unreadable, leftAlone, leftOut } = walk.notScanned;
    const holdingUnlisted = [...leftAlone.map(({ path }) => path), ...unreadable].map(parentFolder);
    const units = (walk.units ??= findUnits(walk.facts));
    const copies = unitCopies(units, groups);
    return {
      files: walk.facts.length,
      bytes: walk.bytes,
      groups: groupsToOffer(groups, copies),
      folders:
        comparedBy === "content"
          ? identicalFolders({ files: walk.facts, groups, holdingUnlisted })
          : [],
      units: copies,
      // Looking at a photo reads it, which may download it.
      pictures: sumPictures(comparedBy === "content" ? walk.facts : []),
      kinds: findKinds(walk.facts, groups, {
        nowMs: Date.now(),
        isWorkMode: isWorkBuild,
        units,
        broken: walk.broken,
      }),
      unreadable: [...unreadable, ...finder.unreadable()],
      isComplete,
      durationMs: performance.now() - startMs,
      comparedBy,
      space: (walk.space ??= sumFolders(walk.facts)),
      leftAlone: leftAlone.slice(0, maxLeftAlone),
      leftOut,
      included: [...rules.included],
    };
  };
  const save = (result: ScanResult) => {
    return tryToSaveScan({ id, savedAtMs: Date.now(), name: source.name, folders, result });
  };
  const reporting = setInterval(() => report(walk), reportEveryMs);
  // A tab closed after the walk leaves a scan that can be resumed.
  const saving = setInterval(() => walk.isWalked && void save(toResult(false)), saveEveryMs);
  try {
    await findAll(opened, walk, { comparedBy, leaveAlone: createLeaveAlone(rules, source.name) });
  } finally {
    clearInterval(reporting);
    clearInterval(saving);
  }
  if (finder.unreadable().length > 0) await requireFolders(source);
  const result = toResult(!signal.aborted);
  post({ type: "done", answer: result });
  await save(result);
  await forgetEarlierScans(id, source).catch(reportError);
  if (folders.length > 0 && comparedBy === "content") {
    await saveFolderFingerprints(folders, finder.fingerprints(), Date.now()).catch(reportError);
  }
}

function sumPictures(files: readonly FileFacts[]) {
  const pictures = files.filter(({ path }) => isPhotoPath(path));
  return { count: pictures.length, bytes: sumBytes(pictures) };
}

/** Rejects if a whole folder vanished during the scan, instead of reporting each of its files as unreadable. */
async function requireFolders(source: ScanSource): Promise<void> {
  for (const { handle } of foldersOf(source)) await handle.keys().next();
}

async function list({ source, rules }: Asked<"list">): Promise<void> {
  const files: FileFacts[] = [];
  const onFile = async (found: Parameters<typeof toFileFacts>[0]) =>
    void files.push(toFileFacts(found));
  const leaveAlone = createLeaveAlone(rules, source.name);
  await openSource(source).walk({ signal, leaveAlone, onFile });
  post({ type: "done", answer: files });
}

async function look(request: Asked<"look">): Promise<void> {
  const { lookAtSource } = await import("../photos/look/in-worker.ts");
  await lookAtSource(request, { signal, whenReady: async () => pause?.promise, post });
}

function carryOut(request: Request): Promise<void> {
  switch (request.type) {
    case "scan":
      return scan(request);
    case "list":
      return list(request);
    case "look":
      return look(request);
  }
}

async function answer(request: Request): Promise<void> {
  try {
    await carryOut(request);
    post({ type: "saved" });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    post({ type: "failed", detail, ...(error instanceof DOMException && { name: error.name }) });
  }
}

async function decode(request: ToDecoder): Promise<void> {
  const { answerDecoding } = await import("../photos/look/in-worker.ts");
  answerDecoding(request);
}

addEventListener("message", ({ data }: MessageEvent<ToScan | ToDecoder>) => {
  if ("source" in data) void answer(data);
  else if (data.type === "decode" || data.type === "drop") void decode(data);
  else if (data.type === "pause") pause ??= Promise.withResolvers();
  else {
    if (data.type === "stop") stop.abort();
    pause?.resolve();
    pause = undefined;
  }
});
