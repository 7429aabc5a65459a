import { readFile, writeFile } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import * as z from "zod/mini";
import type { LeaveAloneRules } from "../../../leave-alone/leave-alone.ts";
import { planPhotos } from "../../../photos/plan-photos.ts";
import type { Photo } from "../../../photos/photo.ts";
import { findPhotos, type PhotoScan } from "../../photos/find-photos.ts";
import type { Sharp } from "../../photos/load-sharp.ts";
import type { PhotoOptions } from "../arguments.ts";
import { photoCsv } from "./photo-csv.ts";
import { type PhotoReport, photoReportSchema } from "./photo-report.ts";
import { type RunOptions, setScanAside } from "../scan/set-scan-aside.ts";

/** Finds similar photos of a folder given by its real path, and sets aside those that a person listed. */
export async function runPhotos(
  root: string,
  options: PhotoOptions & { rules: LeaveAloneRules },
  sharp: Sharp,
  run: RunOptions<[done: number, all: number]>,
): Promise<PhotoReport> {
  const startMs = performance.now();
  // The list is read first: without it, hours of reading would be lost.
  const chosen = options.trash ? await readChosen(root, options.trash) : undefined;
  const { hidden, kinds, rules } = options;
  const findsBlurry = kinds.includes("blurry");
  const scan = await findPhotos(root, { sharp, rules, hidden, findsBlurry, ...run });
  const isWanted = { samePicture: kinds.includes("same"), burst: kinds.includes("bursts") };
  scan.groups = scan.groups.filter(({ kind }) => isWanted[kind]);
  if (!findsBlurry) scan.blurry = [];
  const report = toReport(root, scan, Math.round(performance.now() - startMs));
  if (chosen && scan.isComplete) report.aside = await setChosenAside(root, scan, chosen, run);
  if (options.csv) await writeFile(options.csv, photoCsv(report), { flag: "wx" });
  return z.parse(photoReportSchema, report);
}

/** The paths of a list, one a line, relative to the folder or absolute. */
async function readChosen(root: string, file: string): Promise<Set<string>> {
  const lines = (await readFile(file, "utf8")).split(/\r?\n/).filter((line) => line !== "");
  const toPath = (line: string) =>
    relative(root, isAbsolute(line) ? line : resolve(root, line))
      .split(sep)
      .join("/");
  return new Set(lines.map(toPath));
}

async function setChosenAside(
  root: string,
  { groups, blurry }: PhotoScan,
  chosen: ReadonlySet<string>,
  run: RunOptions<[done: number, all: number]>,
): Promise<NonNullable<PhotoReport["aside"]>> {
  const choices = new Map([...chosen].map((path) => [path, "remove" as const]));
  const files = blurry.map(({ file }) => file).filter(({ path }) => chosen.has(path));
  const plan = planPhotos({ groups, choices, files });
  const { batch, moved, refused } = await setScanAside(root, plan, [], run);
  const planned = new Set(plan.moves.map(({ path }) => path));
  const found = new Set(groups.flatMap((group) => group.files.map(({ path }) => path)));
  const stayed = [...chosen]
    .filter((path) => !planned.has(path))
    .map((path) => ({ path, reason: found.has(path) ? "lastOfGroup" : "notListed" }));
  return { batch, moved, refused: [...stayed, ...refused] };
}

function toReport(folder: string, scan: PhotoScan, durationMs: number): PhotoReport {
  const photos = new Map(scan.photos.map((photo) => [photo.path, photo]));
  const facts = ({ path }: { path: string }) => toFacts(photos.get(path)!);
  const { copies, tooLarge, notPictures, unreadable, leftOut, isComplete } = scan;
  return {
    version: 1,
    folder,
    isComplete,
    durationMs,
    photos: scan.photos.length,
    copies,
    groups: scan.groups.map(({ kind, reasons, files }) => ({
      kind,
      reasons,
      files: files.map(facts),
    })),
    blurry: scan.blurry.map(({ sign, file }) => ({ sign, ...facts(file) })),
    byPreview: scan.byPreview,
    notDecoded: [...scan.notDecoded].map(([format, number]) => ({ format, photos: number })),
    tooLarge,
    notPictures,
    unreadable,
    leftOut,
  };
}

function toFacts({
  path,
  bytes,
  header,
  pixels,
}: Photo): PhotoReport["groups"][number]["files"][number] {
  const { widthPixels = 0, heightPixels = 0, takenAt } = header;
  return {
    path,
    bytes,
    widthPixels,
    heightPixels,
    ...(takenAt ? { takenAt: toIso(takenAt) } : {}),
    ...(pixels?.sharpness === undefined ? {} : { sharpness: pixels.sharpness }),
  };
}

/** `2026-03-01T10:15:00+02:00`, without a zone if the camera recorded none. */
function toIso({ localMs, offsetMinutes }: NonNullable<Photo["header"]["takenAt"]>): string {
  const local = new Date(localMs).toISOString().slice(0, 19);
  if (offsetMinutes === undefined) return local;
  const minutes = Math.abs(offsetMinutes);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${local}${offsetMinutes < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
