import { readFile, writeFile } from "node:fs/promises";
import * as z from "zod/mini";
import { findingKinds } from "../../../findings/finding.ts";
import type { PlannedMove } from "../../../plan/build-plan.ts";

const seen = {
  path: z.string(),
  bytes: z.int().check(z.gte(0)),
  modifiedAtMs: z.int(),
  changedAtMs: z.optional(z.number()),
};
const copies = z.array(z.strictObject(seen));

/** What `--save-plan` writes and `cleaner apply` reads: the files to set aside, as the scan saw them, and empty folders. */
const planSchema = z.strictObject({
  version: z.literal(1),
  /** The real path of the folder that was scanned. */
  folder: z.string(),
  createdAt: z.iso.datetime(),
  moves: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...seen,
        kind: z.literal("duplicate"),
        keptCopies: copies.check(z.minLength(1)),
      }),
      z.strictObject({
        ...seen,
        kind: z.enum(findingKinds),
        keptCopies: copies.check(z.maxLength(0)),
      }),
    ]),
  ),
  /** Of which all files move. */
  folders: z.array(z.string()),
  emptyFolders: z.array(z.string()),
});
export type SavedPlan = z.infer<typeof planSchema>;

/** The file is no plan, or one of a newer version. */
export class BrokenPlanError extends Error {
  override name = "BrokenPlanError";
  readonly file: string;
  constructor(file: string) {
    super(`${file} is not a saved plan`);
    this.file = file;
  }
}

/** Writes a new file; an existing one is never overwritten. */
export async function savePlan(
  file: string,
  planned: { folder: string; moves: PlannedMove[]; folders: string[]; emptyFolders: string[] },
): Promise<void> {
  const createdAt = new Date().toISOString();
  const plan = z.parse(planSchema, { version: 1, createdAt, ...planned });
  await writeFile(file, `${JSON.stringify(plan, null, 1)}\n`, { flag: "wx" });
}

export async function readPlan(file: string): Promise<SavedPlan> {
  const text = await readFile(file, "utf8");
  try {
    return z.parse(planSchema, JSON.parse(text));
  } catch {
    throw new BrokenPlanError(file);
  }
}
