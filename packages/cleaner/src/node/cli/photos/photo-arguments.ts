import { parseArgs } from "node:util";
import * as z from "zod/mini";

/** The kinds of `cleaner photos`; `blurry` decodes every photo. */
const photoKinds = ["same", "bursts", "blurry"] as const;

const optionsSchema = z.strictObject({
  json: z.boolean(),
  hidden: z.boolean(),
  read: z.boolean(),
  kinds: z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.split(",").map((name) => name.trim())),
    ),
    z.array(z.enum(photoKinds, `${photoKinds.join(", ")}?`)),
  ),
  csv: z.optional(z.string()),
  trash: z.optional(z.string()),
});
export type PhotoOptions = z.infer<typeof optionsSchema> & { folder: string };

/** Parses the words after `cleaner photos`. Throws if one is unknown. */
export function readPhotoArguments(
  args: string[],
): { options: PhotoOptions } | { problem: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      hidden: { type: "boolean", default: false },
      read: { type: "boolean", default: false },
      kinds: { type: "string", default: "same,bursts" },
      csv: { type: "string" },
      trash: { type: "string" },
    },
  });
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) return { problem: "photos DIR" };
  const parsed = optionsSchema.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { problem: `--${String(issue?.path[0])}: ${issue?.message}` };
  }
  return { options: { ...parsed.data, folder } };
}
