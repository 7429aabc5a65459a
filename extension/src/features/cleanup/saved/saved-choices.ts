import { keepRules } from "@digital-cleanup/cleaner";
import * as z from "zod/mini";
import { openDatabase } from "../../../platform/database/database.ts";
import { replaceRows } from "../../../platform/database/rows.ts";
import { choicesKey } from "./forget-scans.ts";

const savedChoicesSchema = z.object({
  id: z.string(),
  savedAtMs: z.number(),
  policy: z.object({
    rule: z.enum(keepRules),
    referenceFolders: z.optional(z.array(z.string())),
    siblingsOnly: z.optional(z.boolean()),
  }),
  choices: z.custom<Map<string, "keep" | "remove">>((value) => value instanceof Map),
  ticked: z.custom<Set<string>>((value) => value instanceof Set),
});
export type Choices = Omit<z.infer<typeof savedChoicesSchema>, "id" | "savedAtMs">;

/** The saved choices of a scan; `undefined` if there are none or they do not parse. */
export async function savedChoices(scanId: string): Promise<Choices | undefined> {
  const stored = await (await openDatabase()).get("scans", choicesKey(scanId));
  const parsed = savedChoicesSchema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

export async function saveChoices(scanId: string, choices: Choices, nowMs: number): Promise<void> {
  const record = { ...choices, id: choicesKey(scanId), savedAtMs: nowMs };
  await replaceRows("scans", [], [record]);
}
