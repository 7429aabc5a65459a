import * as z from "zod/mini";
import type { FolderPort } from "../folder-port.ts";
import { isSafePath, manifestPath } from "./trash-paths.ts";

const batchSchema = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** A million files take half of it. A larger text may exceed what a string can hold. */
const maxBytes = 256 << 20;

const isTime = (text: string) => !Number.isNaN(Date.parse(text));
const leadsOut = "leads out of the folder";
const pathSchema = z.string().check(z.refine(isSafePath, leadsOut));

const copyFields = { path: pathSchema, modifiedAtMs: z.int() };
const fileFields = { ...copyFields, bytes: z.int().check(z.gte(0)) };

/**
 * The record of a batch of files set aside, stored as JSON beside them, with the removed empty folders, parents first. The
 * state is `emptying` once deletion has begun.
 */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  batch: batchSchema,
  createdAt: z.string().check(z.refine(isTime, "is no time")),
  state: z.enum(["aside", "emptying"]),
  entries: z
    .array(
      z.strictObject({
        ...fileFields,
        /** Copies of this file that stayed in place, as they were then. Older manifests have none. */
        keptCopies: z.optional(z.array(z.strictObject(copyFields))),
        /** For each group of similar photos that this file is in, photos that stayed in place. */
        keptPhotos: z.optional(z.array(z.array(z.strictObject(fileFields)))),
        /** While emptying: this file is to stay in the trash. */
        stays: z.optional(z.literal(true)),
      }),
    )
    .check(
      z.refine(
        (entries) => new Set(entries.map(({ path }) => path)).size === entries.length,
        "names a path twice",
      ),
    ),
  folders: z.optional(z.array(pathSchema)),
  /** The number of times that a part of the batch was emptied and counted. */
  timesEmptied: z.optional(z.int().check(z.gte(0))),
});
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * What is wrong with a manifest. `missing`: there is no such batch. `notOurs`: no JSON of a known shape, so cut, or of another
 * program or a newer version; or too large to be read. `leadsOut`: names a path outside the folder. `otherBatch`: belongs to another batch. `emptying`: its
 * files are being deleted.
 */
export const manifestProblems = [
  "missing",
  "notOurs",
  "leadsOut",
  "otherBatch",
  "emptying",
] as const;
export type ManifestProblem = (typeof manifestProblems)[number];

/** Thrown if a manifest cannot be used. Nothing was changed. */
export class ManifestError extends Error {
  override name = "ManifestError";
  readonly file: string;
  readonly problem: ManifestProblem;
  constructor(file: string, problem: ManifestProblem) {
    super(`${file}: ${problem}`);
    this.file = file;
    this.problem = problem;
  }
}

/** The manifest of a batch; `undefined` if there is none. Rejects with a `ManifestError` if it is invalid. */
export async function readManifest(port: FolderPort, batch: string): Promise<Manifest | undefined> {
  const file = manifestPath(z.parse(batchSchema, batch));
  if (((await port.stat(file))?.bytes ?? 0) > maxBytes) throw new ManifestError(file, "notOurs");
  const text = await port.readText(file);
  if (text === undefined) return undefined;
  const parsed = manifestSchema.safeParse(parseJson(text, file));
  if (!parsed.success) {
    const isOutside = parsed.error.issues.some(({ message }) => message === leadsOut);
    throw new ManifestError(file, isOutside ? "leadsOut" : "notOurs");
  }
  if (parsed.data.batch !== batch) throw new ManifestError(file, "otherBatch");
  return parsed.data;
}

/** Like `readManifest`, but rejects if there is no such batch. */
export async function requireManifest(port: FolderPort, batch: string): Promise<Manifest> {
  const manifest = await readManifest(port, batch);
  if (!manifest) throw new ManifestError(manifestPath(batch), "missing");
  return manifest;
}

export const writeManifest = (port: FolderPort, manifest: Manifest): Promise<void> =>
  port.writeText(
    manifestPath(manifest.batch),
    JSON.stringify(z.parse(manifestSchema, manifest), null, 1),
  );

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ManifestError(file, "notOurs");
  }
}
