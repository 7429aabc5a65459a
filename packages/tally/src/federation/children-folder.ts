import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { daySchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { refusals } from "./refusals.ts";
import { readPublicKey } from "./signing-key.ts";

/** What the operator writes of a child: one JSON file each. */
const childSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Its public address, as its pages have it. */
  address: z.url({ protocol: /^https?$/ }),
  /** What `tally signing-key` printed there as public key. */
  key: z.string().check(z.refine((text) => readPublicKey(text) !== undefined, "not a public key")),
});

export const troubles = ["unreachable", ...refusals] as const;

/** When something of a child was last accepted, and what went wrong since. */
const pulledSchema = z.object({
  pulledOn: z.optional(daySchema),
  trouble: z.optional(z.object({ kind: z.enum(troubles), since: daySchema })),
});

export type Child = z.infer<typeof childSchema> & { file: string };
export type Pulled = z.infer<typeof pulledSchema>;
export type Trouble = NonNullable<Pulled["trouble"]>["kind"];

/** The children that the operator's folder names. Throws with the name of a file that is not valid. */
export function readChildren(folder: string): Child[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) => {
      try {
        return { ...childSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))), file };
      } catch (error) {
        const detail = error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error);
        throw new Error(`${file}: ${detail}`, { cause: error });
      }
    });
}

/** Between the pages in a file: JSON contains no such character. */
const separator = "\u001e";

/** What was pulled from children, in files below their folder, so that it outlives the server. */
export function createPulledFiles(folder: string) {
  const pulledFolder = join(folder, "pulled");
  mkdirSync(pulledFolder, { recursive: true, mode: 0o700 });
  const pagesFile = ({ file }: Child) => join(pulledFolder, file.replace(/\.json$/, ".pages"));

  function readPages(child: Child): string[] {
    try {
      return readFileSync(pagesFile(child), "utf8").split(separator);
    } catch {
      return [];
    }
  }

  return {
    /** Nothing if a file is missing or damaged: it is pulled again. */
    read(child: Child): { pulled: Pulled; pages: string[] } {
      try {
        const status = JSON.parse(readFileSync(join(pulledFolder, child.file), "utf8"));
        return { pulled: pulledSchema.parse(status), pages: readPages(child) };
      } catch {
        return { pulled: {}, pages: [] };
      }
    },
    write({ file }: Child, pulled: Pulled): void {
      const path = join(pulledFolder, file);
      const next = `${path}.${process.pid}`;
      writeFileSync(next, JSON.stringify(pulled));
      renameSync(next, path);
    },
    /** A page at a time: all of them together may be long. */
    async writePages(child: Child, pages: readonly string[]): Promise<void> {
      const path = pagesFile(child);
      const next = `${path}.${process.pid}`;
      const file = await open(next, "w");
      try {
        for (const [place, page] of pages.entries()) {
          await file.write(place === 0 ? page : separator + page);
        }
      } finally {
        await file.close();
      }
      await rename(next, path);
    },
  };
}

export type PulledFiles = ReturnType<typeof createPulledFiles>;
