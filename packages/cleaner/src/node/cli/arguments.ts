import { parseArgs } from "node:util";
import { keepRules } from "../../plan/keep-rule.ts";
import type { Texts } from "./texts-en.ts";

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

const printed = { json: flag, list: flag } as const;
const shared = { ...printed, hidden: flag, read: flag, csv: text } as const;
const scanOptions = {
  ...shared,
  trash: flag,
  "save-plan": text,
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
  batches: flag,
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

export type Options = ReturnType<typeof readScan>["options"];
export type PhotoOptions = ReturnType<typeof readPhotos>["options"];
export type ApplyOptions = ReturnType<typeof readApply>["options"];
/** `given` is what the person wrote, `choices` what is possible instead. */
export type Problem = { kind: keyof Texts["problems"]; given: string; choices?: string };
export type Command =
  | { name: "help" | "version" }
  | { name: "wrong"; problem: Problem }
  | ReturnType<typeof readScan>
  | ReturnType<typeof readPhotos>
  | ReturnType<typeof readApply>;

class ArgumentError extends Error {
  override name = "ArgumentError";
  readonly problem: Problem;
  constructor(kind: Problem["kind"], given: string, choices?: string) {
    super(`${kind}: ${given}`);
    this.problem = { kind, given, ...(choices !== undefined && { choices }) };
  }
}

/** Parses the command line. */
export function readArguments(args: string[]): Command {
  const asks = (...options: string[]) => options.some((option) => args.includes(option));
  if (args.length === 0 || asks("--help", "-h")) return { name: "help" };
  if (asks("--version")) return { name: "version" };
  try {
    if (args[0] === "photos") return readPhotos(args);
    return args[0] === "apply" ? readApply(args) : readScan(args);
  } catch (error) {
    return { name: "wrong", problem: toProblem(error) };
  }
}

/** `parseArgs` names the option only in its sentence, between quotes: `'--keep <value>'`, `'-k, --keep'`. */
function toProblem(error: unknown): Problem {
  if (error instanceof ArgumentError) return error.problem;
  const { code, message } = error as NodeJS.ErrnoException;
  const given = /'([^' ]+)[^']*'/.exec(message)?.[1] ?? message;
  return { kind: code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? "noOption" : "value", given };
}

function readScan(args: string[]) {
  const parsed = parseArgs({ args, allowPositionals: true, options: scanOptions });
  const { values } = parsed;
  const folder = onlyPlace("scan", parsed.positionals);
  for (const name of ["undo", "empty-trash"] as const) {
    const batch = values[name] ?? "any";
    if (!/^[\w-]{1,64}$/.test(batch)) throw new ArgumentError("batch", `--${name} ${batch}`);
  }
  if (values.exclude.includes("")) throw new ArgumentError("value", "--exclude");
  const [keep] = wordsOf("keep", keepRules, [values.keep]);
  const options = { ...values, folder, keep: keep!, kinds: listOf(kinds, values.kinds) };
  refuseContradictions(options);
  return { name: "scan", options } as const;
}

function readPhotos(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: photoOptions,
  });
  const folder = onlyPlace("photos", positionals);
  return {
    name: "photos",
    options: { ...values, folder, kinds: listOf(photoKinds, values.kinds) },
  } as const;
}

function readApply(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: flag },
  });
  return { name: "apply", options: { ...values, plan: onlyPlace("apply", positionals) } } as const;
}

/** The folder of `scan` and `photos`, the plan of `apply`. */
function onlyPlace(command: "scan" | "photos" | "apply", given: string[]): string {
  const [name, place, ...others] = given;
  if (name !== command) throw new ArgumentError("noCommand", name ?? "");
  if (!place || others.length > 0) throw new ArgumentError(command, given.join(" "));
  return place;
}

const listOf = <T extends string>(names: readonly T[], list: string): T[] =>
  wordsOf(
    "kinds",
    names,
    list.split(",").map((word) => word.trim()),
  );

function wordsOf<T extends string>(option: string, names: readonly T[], given: string[]): T[] {
  const words = given.flatMap((word) => names.filter((name) => name === word));
  if (words.length === given.length) return words;
  throw new ArgumentError("choice", `--${option} ${given.join(",")}`, names.join(", "));
}

function refuseContradictions(options: Omit<Options, "folder">): void {
  const modes = ["trash", "save-plan", "undo", "empty-trash", "batches"] as const;
  refuseTogether(...modes.filter((name) => options[name]));
  for (const name of ["even-last-copies", "even-foreign"] as const) {
    if (options[name] && !options["empty-trash"])
      throw new ArgumentError("needs", `--${name}`, "--empty-trash");
  }
  if (options.only.length > 0 && !options.undo)
    throw new ArgumentError("needs", "--only", "--undo");
  const listed = options.kinds.filter((kind) => listedKinds.some((name) => name === kind));
  const notAtWork = options.kinds.filter((kind) => ["old", "exports", "recordings"].includes(kind));
  const moves = (["trash", "save-plan"] as const).find((name) => options[name]);
  if (moves && listed.length > 0) refuseTogether(moves, `kinds ${listed.join(",")}`);
  // What was not compared is not set aside.
  if (moves && options["by-name"]) refuseTogether("by-name", moves);
  if (options["by-name"] && options.read) refuseTogether("by-name", "read");
  if (options.work && notAtWork.length > 0) refuseTogether("work", `kinds ${notAtWork.join(",")}`);
}

function refuseTogether(...names: string[]): void {
  if (names.length < 2) return;
  throw new ArgumentError("together", names.map((name) => `--${name}`).join(" + "));
}
