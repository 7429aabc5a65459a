import { parseArgs } from "node:util";
import { keepRules } from "../../plan/keep-rule.ts";

/** The kinds that `--trash` may set aside; the others are only listed. */
const movableKinds = ["duplicates", "empty", "installers", "archives", "screenshots"] as const;
const listedKinds = [
  "biggest",
  "old",
  "partial",
  "exports",
  "recordings",
  "versions",
  "temporary",
  "broken",
] as const;
const kinds = [...movableKinds, ...listedKinds] as const;
export type Kind = (typeof kinds)[number];
/** The kinds of `cleaner photos`; `blurry` decodes every photo. */
const photoKinds = ["same", "bursts", "blurry"] as const;

const flag = { type: "boolean", default: false } as const;
const text = { type: "string" } as const;
const texts: { type: "string"; multiple: true; default: string[] } = {
  ...text,
  multiple: true,
  default: [],
};

const shared = { json: flag, hidden: flag, read: flag, csv: text } as const;
const scanOptions = {
  ...shared,
  help: { type: "boolean", short: "h" },
  trash: flag,
  work: flag,
  siblings: flag,
  keep: { ...text, default: "original" },
  reference: texts,
  kinds: { ...text, default: "duplicates,empty" },
  undo: text,
  only: texts,
  "empty-trash": text,
  "even-last-copies": flag,
  "even-foreign": flag,
  list: flag,
  exclude: texts,
  include: texts,
  remember: flag,
  "by-name": flag,
} as const;
const photoOptions = {
  ...shared,
  kinds: { ...text, default: "same,bursts" },
  trash: text,
} as const;

export type Options = Extract<ReturnType<typeof readScan>, { name: "scan" }>["options"];
export type PhotoOptions = ReturnType<typeof readPhotos>["options"];
export type Command =
  | { name: "wrong"; problem: string }
  | ReturnType<typeof readScan>
  | ReturnType<typeof readPhotos>;

/** Parses the command line. */
export function readArguments(args: string[]): Command {
  try {
    const asksHelp = args.includes("--help") || args.includes("-h");
    return args[0] === "photos" && !asksHelp ? readPhotos(args) : readScan(args);
  } catch (error) {
    return { name: "wrong", problem: error instanceof Error ? error.message : String(error) };
  }
}

function readScan(args: string[]) {
  const parsed = parseArgs({ args, allowPositionals: true, options: scanOptions });
  const { help, ...values } = parsed.values;
  if (help || args.length === 0) return { name: "help" } as const;
  const folder = onlyFolder("scan", parsed.positionals);
  for (const name of ["undo", "empty-trash"] as const) {
    const isBatch = /^[\w-]{1,64}$/.test(values[name] ?? "any");
    if (!isBatch) throw new Error(`--${name}: is the name of no batch`);
  }
  if (values.exclude.includes("")) throw new Error("--exclude: a name or a folder?");
  const [keep] = wordsOf("keep", keepRules, [values.keep]);
  const options = { ...values, folder, keep: keep!, kinds: listOf(kinds, values.kinds) };
  const problem = findContradiction(options);
  if (problem) throw new Error(problem);
  return { name: "scan", options } as const;
}

function readPhotos(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: photoOptions,
  });
  const folder = onlyFolder("photos", positionals);
  return {
    name: "photos",
    options: { ...values, folder, kinds: listOf(photoKinds, values.kinds) },
  } as const;
}

function onlyFolder(command: string, [given, folder, ...others]: string[]): string {
  if (given !== command || !folder || others.length > 0) throw new Error(`${command} DIR`);
  return folder;
}

const listOf = <T extends string>(names: readonly T[], list: string): T[] =>
  wordsOf(
    "kinds",
    names,
    list.split(",").map((word) => word.trim()),
  );

function wordsOf<T extends string>(option: string, names: readonly T[], given: string[]): T[] {
  const words = given.flatMap((word) => names.filter((name) => name === word));
  if (words.length < given.length) throw new Error(`--${option}: ${names.join(", ")}?`);
  return words;
}

function findContradiction(options: Omit<Options, "folder">): string | undefined {
  const modes = (["trash", "undo", "empty-trash", "list"] as const).filter((name) => options[name]);
  if (modes.length > 1) return modes.map((name) => `--${name}`).join(" + ");
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
