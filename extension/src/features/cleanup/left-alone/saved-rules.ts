import { type LeaveAloneRules, noRules } from "@digital-cleanup/cleaner";
import * as z from "zod/mini";
import { readValue, writeValues } from "../../../platform/stored-values/stored-values.ts";
import { foldersSchema } from "../saved/folders-schema.ts";
import { foldersOf, isOfSource } from "../saved/same-folders.ts";
import type { ScanSource } from "../scan/scan-messages.ts";

const rulesKey = "cleanup-left-alone";
/** The folders for which rules are kept: those changed last. */
const maxKept = 100;

const texts = z.array(z.string());
const keptSchema = z.object({
  name: z.string(),
  /** Empty if the files came from a folder input, whose folder is known by its name only. */
  folders: foldersSchema,
  rules: z.object({ folders: texts, patterns: texts, included: texts }),
});
type Kept = z.infer<typeof keptSchema>;

async function readKept(): Promise<Kept[]> {
  const stored = await readValue(rulesKey);
  return (Array.isArray(stored) ? stored : []).flatMap((value) => {
    const parsed = keptSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What is to be left alone in a folder, as decided at an earlier visit. Kept until the person erases it. */
export async function savedRules(source: ScanSource): Promise<LeaveAloneRules> {
  for (const kept of await readKept()) if (await isOfSource(kept, source)) return kept.rules;
  return noRules;
}

/** Replaces what is to be left alone in a folder; without any rule the folder is forgotten. */
export const saveRules = (source: ScanSource, rules: LeaveAloneRules): Promise<void> =>
  navigator.locks.request(rulesKey, async () => {
    const others: Kept[] = [];
    for (const kept of await readKept()) if (!(await isOfSource(kept, source))) others.push(kept);
    const { folders, patterns, included } = rules;
    const own = { folders: [...folders], patterns: [...patterns], included: [...included] };
    const isEmpty = [folders, patterns, included].every((list) => list.length === 0);
    const kept = { name: source.name, folders: foldersOf(source), rules: own };
    const all = isEmpty ? others : [kept, ...others];
    await writeValues({ [rulesKey]: all.slice(0, maxKept) });
  });
