import {
  createLeaveAlone,
  type FileEntry,
  type FileFacts,
  isPhotoPath,
  lookAtPhotos,
  type LookProgress,
  type Photo,
  type PhotoLook,
  uprightSize,
} from "@digital-cleanup/cleaner";
import { reportError } from "../../../../platform/report-error.ts";
import { toFileEntry, toFileFacts } from "../../scan/read/file-entry.ts";
import { createOpenFiles } from "../../scan/read/open-files.ts";
import { openSource } from "../../scan/read/open-source.ts";
import type { FromScan, LookRequest } from "../../scan/scan-messages.ts";
import type { ListedPhoto, PhotoResult } from "../photo-result.ts";
import { browserDecoder } from "./browser-decoder.ts";
import { addKnownPhotos, knownOf, knownPhotos, replaceKnownPhotos } from "./known-photos.ts";
import { createGroupsSoFar } from "./groups-so-far.ts";
import { mergeGroups } from "./merge-groups.ts";
import { pairKey, pictureId } from "./picture-id.ts";

/** Closing the tab loses at most three seconds of decoding. */
const saveEveryMs = 3000;
/** A message for each photo would cost more than reading its header. */
const reportEveryMs = 250;

type Port = {
  signal: AbortSignal;
  /** Resolves at once unless the look is paused. */
  whenReady: () => Promise<void>;
  post: (message: FromScan<"look">) => void;
};

/** Looks at the photos of a source in a worker; posts the progress, then what was found. Resolves once what was learned is stored. */
export async function lookAtSource(request: LookRequest, port: Port): Promise<void> {
  const { source, findsBlurry, apart } = request;
  const { signal, post } = port;
  const known = await knownPhotos(source, Date.now()).catch((error: unknown) => {
    reportError(error);
    return new Map<string, Photo>();
  });
  const { entries, unreadable } = await listPhotos(request, signal);
  let learned: Photo[] = [];
  /** What is added last must not follow what replaces it. */
  let stored = Promise.resolve();
  const save = () => {
    if (learned.length === 0) return;
    const photos = learned;
    learned = [];
    stored = stored.then(() => addKnownPhotos(source, photos, Date.now())).catch(reportError);
  };
  const pairs = new Set(apart);
  const isApart = (one: Photo, other: Photo) => pairs.has(pairKey(idOf(one), idOf(other)));
  const groupsSoFar = createGroupsSoFar(isApart);
  let progress: LookProgress | undefined;
  let reported: LookProgress | undefined;
  const reporting = setInterval(() => {
    // Groups may be counted after a pause began.
    const found = groupsSoFar.count();
    if (!progress || (progress === reported && !found)) return;
    reported = progress;
    post({ type: "progress", progress: { ...progress, ...(found && { found }) } });
  }, reportEveryMs);
  const saving = setInterval(save, saveEveryMs);
  try {
    const look = await lookAtPhotos(entries, {
      decoder: browserDecoder,
      findsBlurry,
      signal,
      whenReady: port.whenReady,
      onProgress: (step) => (progress = step),
      onLearned: (photo) => {
        learned.push(photo);
        groupsSoFar.add(photo);
      },
      known: (file) => {
        const photo = knownOf(known, file);
        if (photo) groupsSoFar.add({ ...file, ...photo });
        return photo;
      },
      isApart,
    });
    clearInterval(saving);
    look.unreadable.push(...unreadable);
    const isComplete = !signal.aborted;
    post({ type: "done", answer: toResult(look, { findsBlurry, isComplete, isApart }) });
    // A stopped look has not seen all that is known.
    if (!isComplete) save();
    await stored;
    if (isComplete) await replaceKnownPhotos(source, look.photos, Date.now()).catch(reportError);
  } finally {
    clearInterval(reporting);
    clearInterval(saving);
  }
}

async function listPhotos({ source, rules, leftOut }: LookRequest, signal: AbortSignal) {
  const left = new Set(leftOut);
  // What is only compared, such as a photo library, stays whole: none of its photos could be set aside.
  const leaveAlone = createLeaveAlone({ ...rules, included: [] }, source.name);
  const entries: FileEntry[] = [];
  const { walk, open } = openSource(source);
  const openFiles = createOpenFiles(open);
  const { unreadable } = await walk({
    signal,
    leaveAlone,
    onFile: async (found) => {
      if (!isPhotoPath(found.path) || left.has(found.path)) return;
      entries.push(toFileEntry(toFileFacts(found), openFiles.keep(found)));
    },
  });
  return { entries, unreadable: unreadable.filter(isPhotoPath) };
}

const idOf = ({ bytes, pixels }: Photo): string => (pixels ? pictureId(bytes, pixels) : "");

type ResultOptions = {
  findsBlurry: boolean;
  isComplete: boolean;
  isApart: (one: Photo, other: Photo) => boolean;
};

function toResult(
  look: PhotoLook,
  { findsBlurry, isComplete, isApart }: ResultOptions,
): PhotoResult {
  const { photos, blurry, notDecoded } = look;
  const byPath = new Map(photos.map((photo) => [photo.path, photo]));
  const photoOf = ({ path }: FileFacts) => byPath.get(path)!;
  const groups = mergeGroups(look.groups, (one, other) => isApart(photoOf(one), photoOf(other)));
  const toListed = (file: FileFacts) => listPhoto(photoOf(file));
  return {
    groups: groups.map(({ kind, reasons, files }) => ({
      kind,
      reasons,
      files: files.map(toListed),
    })),
    ...(findsBlurry && {
      blurry: blurry.map(({ sign, file }) => ({ ...toListed(file), sign })),
    }),
    photos: photos.length,
    filesRead: look.filesRead,
    byPreview: look.byPreview,
    notDecoded: [...notDecoded].map(([format, number]) => ({ format, photos: number })),
    tooLarge: look.tooLarge,
    notPictures: look.notPictures,
    unreadable: look.unreadable,
    isComplete,
  };
}

function listPhoto(photo: Photo): ListedPhoto {
  const { path, bytes, modifiedAtMs, header, pixels } = photo;
  const size = uprightSize(header);
  return {
    path,
    bytes,
    modifiedAtMs,
    widthPixels: size?.widthPixels ?? 0,
    heightPixels: size?.heightPixels ?? 0,
    ...(header.takenAt && { takenAtMs: header.takenAt.localMs }),
    ...(pixels?.sharpness !== undefined && { sharpness: pixels.sharpness }),
    id: idOf(photo),
  };
}
