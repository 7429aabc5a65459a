import { setTimeout as wait } from "node:timers/promises";
import { folders } from "../../../corpus/webmail/messages.ts";
import { openReview } from "../../../e2e/webmail/open-review.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import { type Row, rowsOf } from "../../row.ts";
import type { Stage } from "../stage.ts";
import { readInPanel } from "../weight-steps.ts";
import type { PressCase } from "./press-case.ts";
import { lookAtRoundcube, roundcubeCases } from "./roundcube-cases.ts";
import { runMeanwhile } from "./run-meanwhile.ts";
import { lookAtSogo, sogoCases } from "./sogo-cases.ts";
import { lookAtZimbra, zimbraCases } from "./zimbra-cases.ts";

const ofWebmail = {
  roundcube: { cases: roundcubeCases, look: lookAtRoundcube },
  sogo: { cases: sogoCases, look: lookAtSogo },
  zimbra: { cases: zimbraCases, look: lookAtZimbra },
};

type Reading = (stage: Stage) => Promise<void>;

const readings: Readonly<Record<string, Reading>> = {
  "what takes up space": async (stage) => {
    const { press } = await readInPanel(stage);
    await press("#close");
  },
  "the review of newsletters": async ({ rig, messageRecord, page }) => {
    const { untilState, press } = await openReview(rig, messageRecord.page, page);
    await untilState("ready", 60_000);
    await press("#close");
  },
};

/** Resolves once no server writes to the mailbox any more. */
async function settledOnDisk({ webmail }: Stage) {
  let last = "";
  return waitUntil("a disk that settles", async () => {
    const now = webmail.onDisk();
    const isSame = JSON.stringify(now) === last;
    last = JSON.stringify(now);
    if (!isSame) await wait(500);
    return isSame && now;
  });
}

let runs = 0;

/** What the disk lost and what the page shows after the presses of a case. */
async function outcomeOf(
  stage: Stage,
  { prepare, presses }: PressCase,
  look: (stage: Stage) => Promise<object>,
  read?: Reading,
): Promise<string> {
  await prepare(stage, `frobnik${(runs += 1)}`);
  const before = await settledOnDisk(stage);
  await read?.(stage);
  await presses(stage);
  const after = await settledOnDisk(stage);
  const changes = folders
    .filter((folder) => after[folder].messages !== before[folder].messages)
    .map((folder) => `${folder} ${after[folder].messages - before[folder].messages}`);
  return [...changes, JSON.stringify(await look(stage))].join(", ").replaceAll('"', "");
}

/** The presses of a case after each reading, beside the same presses without it. */
async function rowsOfCase(stage: Stage, pressCase: PressCase): Promise<Row[]> {
  const { look } = ofWebmail[stage.webmail.name];
  const alone = await outcomeOf(stage, pressCase, look);
  const rows: Row[] = [];
  for (const [name, read] of Object.entries(readings)) {
    const withUs = await outcomeOf(stage, pressCase, look, read);
    rows.push({
      what: `deletes ${pressCase.name}, after ${name} was read`,
      truth: `without the extension: ${alone}`,
      extension: withUs === alone ? "the same" : withUs,
      isRight: withUs === alone,
    });
  }
  return rows;
}

/** No press after a reading does anything else than without it. */
export async function runPresses(stage: Stage): Promise<Row[]> {
  const { name } = stage.webmail;
  const rows: Row[] = [];
  for (const pressCase of ofWebmail[name].cases)
    rows.push(...(await rowsOf(`deletes ${pressCase.name}`, () => rowsOfCase(stage, pressCase))));
  if (name === "roundcube") rows.push(...(await rowsOf("meanwhile", () => runMeanwhile(stage))));
  return rows;
}
