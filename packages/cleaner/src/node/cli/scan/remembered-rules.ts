import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { settingsFolder } from "../settings-folder.ts";

const rulesSchema = z.strictObject({ exclude: z.array(z.string()), include: z.array(z.string()) });
/** By the real path of each folder. */
const fileSchema = z.record(z.string(), rulesSchema);

/** What `--exclude` and `--include` said of a folder. */
export type RememberedRules = z.infer<typeof rulesSchema>;

/** The file of remembered rules cannot be used. Scanning without them would read what a person excluded. */
export class BrokenRulesError extends Error {
  override name = "BrokenRulesError";
  readonly file: string;
  constructor(file: string) {
    super(`${file} is not a file of remembered rules`);
    this.file = file;
  }
}

export const rulesFile = (env: NodeJS.ProcessEnv): string =>
  join(settingsFolder(env), "left-alone.json");

async function readAll(file: string): Promise<Record<string, RememberedRules>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  try {
    return z.parse(fileSchema, JSON.parse(text));
  } catch {
    throw new BrokenRulesError(file);
  }
}

/** The rules that were remembered for a folder given by its real path. */
export async function readRememberedRules(file: string, root: string): Promise<RememberedRules> {
  const all = await readAll(file);
  return Object.hasOwn(all, root) ? all[root]! : { exclude: [], include: [] };
}

/** Replaces the rules of a folder, and forgets them if there are none. */
export async function rememberRules(
  file: string,
  root: string,
  { exclude, include }: RememberedRules,
): Promise<void> {
  const { [root]: _replaced, ...others } = await readAll(file);
  const isEmpty = exclude.length + include.length === 0;
  const all = isEmpty ? others : { ...others, [root]: { exclude, include } };
  await mkdir(dirname(file), { recursive: true });
  // A rename replaces the file as a whole, also if the program is killed.
  const next = `${file}.${process.pid}`;
  await writeFile(next, `${JSON.stringify(all, null, 2)}\n`);
  await rename(next, file);
}
