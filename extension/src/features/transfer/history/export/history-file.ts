import { dataSetVersion } from "@digital-cleanup/footprint";
import * as z from "zod/mini";
import { openDatabase } from "../../../../platform/database/database.ts";
import {
  daySumSchema,
  historyVersion,
  momentSchema,
  storedVisitSchema,
} from "../history-schema.ts";
import { mergeRows } from "../read/merge-rows.ts";
import { findImpossible, type Impossible } from "./find-impossible.ts";
import { readDaySum, readRows, readVisit } from "../read/read-rows.ts";

const format = "digital-cleanup/history";
/** 30 days at two pages a minute, and two years at 300 sites a day. */
const maxVisits = 100_000;
const maxSums = 250_000;

const historyFileSchema = z.object({
  format: z.literal(format),
  version: z.literal(historyVersion),
  exportedAt: momentSchema,
  /** The data set of the emissions shown for these bytes at that time. */
  emissionDataSet: z.string(),
  visits: z.array(storedVisitSchema).check(z.maxLength(maxVisits)),
  daySums: z.array(daySumSchema).check(z.maxLength(maxSums)),
  /** What other features store. */
  others: z.optional(z.unknown()),
});
export type HistoryFile = z.infer<typeof historyFileSchema>;

/** The whole history, with the data of other features, as a file for `importHistory`. */
export async function exportHistory(now: Date, others?: unknown): Promise<HistoryFile> {
  const read = (await openDatabase()).transaction(["visits", "daySums"]);
  const [visits, daySums] = await Promise.all([
    read.objectStore("visits").index("byStart").getAll(),
    read.objectStore("daySums").getAll(),
  ]);
  return {
    format,
    version: historyVersion,
    exportedAt: now.toISOString(),
    emissionDataSet: dataSetVersion,
    visits: readRows(readVisit, visits),
    daySums: readRows(readDaySum, daySums),
    ...(others !== undefined && { others }),
  };
}

type Problem = "notJson" | "notOurs" | "newer" | "invalid" | Impossible["problem"];

/** Why a file was refused. `detail` names the place in it, if there is one. Nothing was changed. */
export class HistoryFileError extends Error {
  override name = "HistoryFileError";
  readonly problem: Problem;
  readonly detail: string;
  constructor(problem: Problem, detail = "") {
    super(`${problem} ${detail}`.trim());
    this.problem = problem;
    this.detail = detail;
  }
}

/** Imports a file of `exportHistory`, all of it or nothing, and returns its `others`. Importing the same file twice counts once. */
export async function importHistory(
  text: string,
  now = new Date(),
  areValid: (others: unknown) => boolean = () => true,
): Promise<{ visits: number; days: number; others?: unknown }> {
  const { visits, daySums, others } = readHistoryFile(text);
  if (others !== undefined && !areValid(others)) throw new HistoryFileError("invalid", "others");
  const impossible = findImpossible({ visits, daySums }, now);
  if (impossible) throw new HistoryFileError(impossible.problem, impossible.detail);
  await mergeRows({ visits, daySums }, "larger");
  return {
    visits: visits.length,
    days: new Set(daySums.map(({ day }) => day)).size,
    ...(others !== undefined && { others }),
  };
}

const headSchema = z.object({ format: z.literal(format), version: z.int() });

function readHistoryFile(text: string): HistoryFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new HistoryFileError("notJson", error instanceof Error ? error.message : "");
  }
  const head = headSchema.safeParse(content);
  if (!head.success) throw new HistoryFileError("notOurs");
  if (head.data.version > historyVersion) {
    throw new HistoryFileError("newer", String(head.data.version));
  }
  const file = historyFileSchema.safeParse(content);
  if (file.success) return file.data;
  const [issue] = file.error.issues;
  throw new HistoryFileError("invalid", `${issue?.path.join(".")}: ${issue?.message}`);
}
