import type { ThunderbirdVersion } from "../../rig/thunderbird/find-versions.ts";
import { type Row, rowsOf } from "../row.ts";
import { openExtensionPage } from "./extension-page.ts";
import { runChanges } from "./steps/run-changes.ts";
import { runCopies } from "./steps/run-copies.ts";
import { runDashboard } from "./steps/run-dashboard.ts";
import { runKeyboard } from "./steps/run-keyboard.ts";
import { runKilled } from "./steps/run-killed.ts";
import { runLateAnswer } from "./steps/run-late-answer.ts";
import { runLinks } from "./steps/run-links.ts";
import { runNewsletters } from "./steps/run-newsletters.ts";
import { runNoTrash } from "./steps/run-no-trash.ts";
import { runOddSenders } from "./steps/run-odd-senders.ts";
import { runOffline } from "./steps/run-offline.ts";
import { runQuota } from "./steps/run-quota.ts";
import { runRefusal } from "./steps/run-refusal.ts";
import { runPolicy } from "./steps/run-policy.ts";
import { runRemovals } from "./steps/run-removals.ts";
import { runRestart } from "./steps/run-restart.ts";
import { runStoreBuild } from "./steps/run-store-build.ts";
import { runSuggestions } from "./steps/run-suggestions.ts";
import { runWeight } from "./steps/run-weight.ts";
import { runWriting } from "./steps/run-writing.ts";
import { openThunderbirdStage, type ThunderbirdStage } from "./stage.ts";

/** What a person does in Thunderbird, beside the server's disk. */
export async function runThunderbird(version: ThunderbirdVersion): Promise<Row[]> {
  return [
    ...(await rowsOf("mail", () => runOnStage(version, runMail))),
    ...(await rowsOf("space", () => runOnStage(version, runSpace))),
    ...(await rowsOf("copies", () => runCopies(version))),
    ...(await rowsOf("odd senders", () => runOddSenders(version))),
    ...(await rowsOf("no trash", () => runNoTrash(version))),
    ...(await rowsOf("keyboard", () => runOnStage(version, runByKeyboard))),
    ...(await rowsOf("quota", () => runQuota(version))),
    ...(await rowsOf("restart", () => runRestart(version))),
    ...(await rowsOf("killed", () => runKilled(version))),
    ...(await rowsOf("policy", () => runPolicy(version))),
    ...(await rowsOf("store build", () => runStoreBuild(version))),
  ];
}

/** Runs steps over a mailbox of their own. */
async function runOnStage(
  { program }: ThunderbirdVersion,
  run: (stage: ThunderbirdStage) => Promise<Row[]>,
): Promise<Row[]> {
  const stage = await openThunderbirdStage({ program });
  try {
    return await run(stage);
  } finally {
    await stage.close();
  }
}

const runMail = async (stage: ThunderbirdStage): Promise<Row[]> => [
  ...(await runWriting(stage)),
  ...(await runSuggestions(stage)),
  await runLinks(stage),
  ...(await runRemovals(stage)),
];

async function runByKeyboard(stage: ThunderbirdStage): Promise<Row[]> {
  const page = await openExtensionPage(stage.thunderbird, "mailbox-weight.html");
  return [await runKeyboard(stage, page), await runDashboard(stage)];
}

async function runSpace(stage: ThunderbirdStage): Promise<Row[]> {
  const page = await openExtensionPage(stage.thunderbird, "mailbox-weight.html");
  return [
    ...(await runWeight(stage, page)),
    ...(await runNewsletters(stage, page)),
    await runOffline(stage, page),
    ...(await runLateAnswer(stage, page)),
    await runChanges(stage, page),
    ...(await runRefusal(stage, page)),
  ];
}
