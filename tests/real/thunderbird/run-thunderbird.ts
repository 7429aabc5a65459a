import type { ThunderbirdVersion } from "../../rig/thunderbird/find-versions.ts";
import { type Row, rowsOf } from "../row.ts";
import { openExtensionPage } from "./extension-page.ts";
import { runChanges } from "./run-changes.ts";
import { runDashboard } from "./run-dashboard.ts";
import { runKeyboard } from "./run-keyboard.ts";
import { runKilled } from "./run-killed.ts";
import { runLateAnswer } from "./run-late-answer.ts";
import { runLinks } from "./run-links.ts";
import { runNewsletters } from "./run-newsletters.ts";
import { runOffline } from "./run-offline.ts";
import { runQuota } from "./run-quota.ts";
import { runRefusal } from "./run-refusal.ts";
import { runPolicy } from "./run-policy.ts";
import { runRemovals } from "./run-removals.ts";
import { runRestart } from "./run-restart.ts";
import { runSuggestions } from "./run-suggestions.ts";
import { runWeight } from "./run-weight.ts";
import { runWriting } from "./run-writing.ts";
import { openThunderbirdStage, type ThunderbirdStage } from "./stage.ts";

/** What a person does in Thunderbird, beside the server's disk. */
export async function runThunderbird(version: ThunderbirdVersion): Promise<Row[]> {
  return [
    ...(await rowsOf("mail", () => runOnStage(version, runMail))),
    ...(await rowsOf("space", () => runOnStage(version, runSpace))),
    ...(await rowsOf("keyboard", () => runOnStage(version, runByKeyboard))),
    ...(await rowsOf("quota", () => runQuota(version))),
    ...(await rowsOf("restart", () => runRestart(version))),
    ...(await rowsOf("killed", () => runKilled(version))),
    ...(await rowsOf("policy", () => runPolicy(version))),
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
