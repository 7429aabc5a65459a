import type { ThunderbirdVersion } from "../../rig/thunderbird/find-versions.ts";
import type { Row } from "../row.ts";
import { runPolicy } from "./run-policy.ts";
import { runRemovals } from "./run-removals.ts";
import { runWeight } from "./run-weight.ts";
import { runWriting } from "./run-writing.ts";
import { openThunderbirdStage } from "./stage.ts";

/** What a person does in Thunderbird, beside the server's disk. */
export async function runThunderbird(version: ThunderbirdVersion): Promise<Row[]> {
  return [...(await runUnmanaged(version)), ...(await runPolicy(version))];
}

async function runUnmanaged({ program }: ThunderbirdVersion): Promise<Row[]> {
  const stage = await openThunderbirdStage({ program });
  try {
    return [
      ...(await runWriting(stage)),
      ...(await runRemovals(stage)),
      ...(await runWeight(stage)),
    ];
  } finally {
    await stage.close();
  }
}
