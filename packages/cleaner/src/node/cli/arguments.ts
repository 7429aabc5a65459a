import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { keepRules } from "../../plan/keep-rule.ts";
import { type PhotoOptions, readPhotoArguments } from "./photos/photo-arguments.ts";

/** The kinds that `--trash` may set aside; the others are only listed. */
const movableKinds = ["duplicates", "empty", "installers", "archives", "screenshots"] as const;
const listedKinds = ["biggest", "old", "partial", "exports", "recordings", "versions"] as const;
export const kinds = [...movableKinds, ...listedKinds] as const;
export type Kind = (typeof kinds)[number];

const commaSeparated = <T extends string>(names: readonly T[]) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.split(",").map((name) => name.trim())),
    ),
    z.array(z.enum(names, `${names.join(", ")}?`)),
  );

const batch = z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/, "is the name of no batch")));
const optionsSchema = z.strictObject({
  json: z.boolean(),
  trash: z.boolean(),
  hidden: z.boolean(),
  work: z.boolean(),
  siblings: z.boolean(),
  keep: z.enum(keepRules, `${keepRules.join(", ")}?`),
  reference: z.array(z.string()),
  kinds: commaSeparated(kinds),
  csv: z.optional(z.string()),
  undo: batch,
  only: z.array(z.string()),
  "empty-trash": batch,
  "even-last-copies": z.boolean(),
  "even-foreign": z.boolean(),
  list: z.boolean(),
  exclude: z.array(z.string().check(z.minLength(1, "a name or a folder?"))),
  include: z.array(z.string()),
  remember: z.boolean(),
  "by-name": z.boolean(),
  read: z.boolean(),
});
export type Options = z.infer<typeof optionsSchema> & { folder: string };

export type Command =
  | { name: "help" }
  | { name: "wrong"; problem: string }
  | { name: "scan"; options: Options }
  | { name: "photos"; options: PhotoOptions };

/** Parses the command line. */
export function readArguments(args: string[]): Command {
  try {
    if (args[0] === "photos" && !args.includes("--help") && !args.includes("-h")) {
      const found = readPhotoArguments(args.slice(1));
      return "problem" in found ? { name: "wrong", ...found } : { name: "photos", ...found };
    }
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        json: { type: "boolean", default: false },
        trash: { type: "boolean", default: false },
        hidden: { type: "boolean", default: false },
        work: { type: "boolean", default: false },
        siblings: { type: "boolean", default: false },
        keep: { type: "string", default: "original" },
        reference: { type: "string", multiple: true, default: [] },
        kinds: { type: "string", default: "duplicates,empty" },
        csv: { type: "string" },
        undo: { type: "string" },
        only: { type: "string", multiple: true, default: [] },
        "empty-trash": { type: "string" },
        "even-last-copies": { type: "boolean", default: false },
        "even-foreign": { type: "boolean", default: false },
        list: { type: "boolean", default: false },
        exclude: { type: "string", multiple: true, default: [] },
        include: { type: "string", multiple: true, default: [] },
        remember: { type: "boolean", default: false },
        "by-name": { type: "boolean", default: false },
        read: { type: "boolean", default: false },
      },
    });
    const { help, ...asked } = values;
    if (help || args.length === 0) return { name: "help" };
    const [command, folder, ...others] = positionals;
    if (command !== "scan" || !folder || others.length > 0) {
      return { name: "wrong", problem: "scan DIR" };
    }
    const parsed = optionsSchema.safeParse(asked);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { name: "wrong", problem: `--${String(issue?.path[0])}: ${issue?.message}` };
    }
    const problem = findContradiction(parsed.data);
    if (problem) return { name: "wrong", problem };
    return { name: "scan", options: { ...parsed.data, folder } };
  } catch (error) {
    return { name: "wrong", problem: error instanceof Error ? error.message : String(error) };
  }
}

function findContradiction(options: z.infer<typeof optionsSchema>): string | undefined {
  const modes = [
    options.trash && "--trash",
    options.undo && "--undo",
    options["empty-trash"] && "--empty-trash",
    options.list && "--list",
  ];
  const asked = modes.filter(Boolean);
  if (asked.length > 1) return asked.join(" + ");
  const forEmptying = (["even-last-copies", "even-foreign"] as const).find((name) => options[name]);
  if (forEmptying && !options["empty-trash"]) return `--${forEmptying}: --empty-trash BATCH?`;
  if (options.only.length > 0 && !options.undo) return "--only: --undo BATCH?";
  const onlyLists = options.kinds.filter((kind) => listedKinds.some((listed) => listed === kind));
  if (options.trash && onlyLists.length > 0) return `--trash + --kinds ${onlyLists.join(",")}`;
  if (options["by-name"] && options.read) return "--by-name + --read";
  // What was not compared is not set aside.
  if (options["by-name"] && options.trash) return "--by-name + --trash";
  const notAtWork = options.kinds.filter((kind) => ["old", "exports", "recordings"].includes(kind));
  if (options.work && notAtWork.length > 0) return `--work + --kinds ${notAtWork.join(",")}`;
}
