import { actionsIn } from "../../e2e/support/action-log.ts";
import { answerOrder } from "../../e2e/support/answer-order.ts";
import { openReview } from "../../e2e/webmail/open-review.ts";
import type { ReviewSide } from "../../e2e/webmail/review-panel.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Stage } from "./stage.ts";

/** Opens what takes up space and reads the whole mailbox. */
export async function readInPanel({ rig, messageRecord, page }: Stage): Promise<ReviewSide> {
  const panel = await openReview(rig, messageRecord.page, page, "#webmail-weigh");
  const { press, untilState, look } = panel;
  // What an earlier panel of this document read is still there.
  await press((await look("#start")).length > 0 ? "#start" : "#again");
  await untilState("done");
  return panel;
}

/** Ticks the first messages of the biggest ones, after all was read again. */
export async function tickBiggest(panel: ReviewSide, count: number): Promise<void> {
  const { look, press, untilState } = panel;
  await press("#again");
  await untilState("done");
  await press("#tab-biggest");
  const box = '#results[data-tab="biggest"] li input';
  await waitUntil("the biggest", async () => (await look(box)).length > count);
  while ((await look(`${box}:checked`)).length > 0) {
    const left = (await look(`${box}:checked`)).length;
    await press(`${box}:checked`);
    await waitUntil("one less", async () => (await look(`${box}:checked`)).length < left);
  }
  for (let at = 1; at <= count; at++) {
    await press(`#results li:nth-child(${at}) input`);
    await waitUntil("a tick", async () => (await look(`${box}:checked`)).length === at);
  }
}

type MoveOutcome = { text: string; moved: number };

/** Moves what is ticked to the trash, and returns what the panel tells of it. */
export async function moveTicked(
  { rig, page }: Stage,
  { look, press }: ReviewSide,
): Promise<MoveOutcome> {
  const before = (await look("[data-outcome]"))[0]?.data.outcome;
  await press("#apply");
  await answerOrder(rig, page);
  const note = await waitUntil("an outcome", async () => {
    const [found] = await look("[data-outcome]");
    return found && found.data.outcome !== before && found;
  });
  return { text: note.text, moved: Number(note.data.moved) };
}

/** What was counted so far in the log of actions, and how many messages were reported as moved to the trash or deleted. */
export async function countedSoFar({ messageRecord }: Stage) {
  const actions = await actionsIn(messageRecord.page);
  const { of } = await recordedObservations(messageRecord);
  return {
    actions: actions.filter(({ kind }) => kind === "emails"),
    reported: [...of("mail.deleted"), ...of("trash.emptied")].reduce(
      (sum, { n }) => sum + Number(n),
      0,
    ),
  };
}
