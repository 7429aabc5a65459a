import type { Row } from "../row.ts";
import { runRemovals } from "./run-removals.ts";
import { runWriting } from "./run-writing.ts";
import { openThunderbirdStage } from "./stage.ts";

/** What a person does in Thunderbird, beside the server's disk. */
export async function runThunderbird(): Promise<Row[]> {
  const stage = await openThunderbirdStage();
  try {
    return [...(await runWriting(stage)), ...(await runRemovals(stage))];
  } finally {
    await stage.close();
  }
}
