import type { ThunderbirdVersion } from "../../rig/thunderbird/find-versions.ts";
import type { Row } from "../row.ts";
import { openExtensionPage } from "./extension-page.ts";
import { runNewsletters } from "./run-newsletters.ts";
import { runOffline } from "./run-offline.ts";
import { runPolicy } from "./run-policy.ts";
import { runRemovals } from "./run-removals.ts";
import { runSuggestions } from "./run-suggestions.ts";
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
    const rows = [
      ...(await runWriting(stage)),
      ...(await runSuggestions(stage)),
      ...(await runRemovals(stage)),
    ];
    const page = await openExtensionPage(stage.thunderbird, "mailbox-weight.html");
    return [
      ...rows,
      ...(await runWeight(stage, page)),
      ...(await runNewsletters(stage, page)),
      await runOffline(stage, page),
    ];
  } finally {
    await stage.close();
  }
}
