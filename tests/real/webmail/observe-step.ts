import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { isNear } from "../is-near.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";

type Totals = { messages: number; bytes: number };

/** All folders, because a search may delete from several. */
const totalOnDisk = ({ webmail }: Stage): Totals =>
  Object.values(webmail.onDisk()).reduce((sum, { messages, bytes }) => ({
    messages: sum.messages + messages,
    bytes: sum.bytes + bytes,
  }));

export const describeBytes = (bytes: number | undefined): string =>
  bytes === undefined ? "bytes unknown" : `${bytes} B`;

/** A step that deletes permanently, compared with what the disk lost. `meanwhile` is what another device does before the step ends. */
export async function deletedRow(
  stage: Stage,
  what: string,
  step: () => Promise<void>,
): Promise<Row> {
  const at = (await recordedObservations(stage.messageRecord)).counted.length;
  const before = totalOnDisk(stage);
  await step();
  const action = await waitUntil(
    `a count of "${what}"`,
    async () => (await recordedObservations(stage.messageRecord)).counted[at],
  );
  const after = totalOnDisk(stage);
  const [n, bytes] = [before.messages - after.messages, before.bytes - after.bytes];
  return {
    what,
    truth: `${n} files, ${bytes} B`,
    extension: `${action.count} counted, ${describeBytes(action.bytes)}`,
    isRight: action.count === n && (action.bytes === undefined || isNear(action.bytes, bytes, n)),
  };
}

/** A step that moves to the trash. */
export async function movedRow(
  stage: Stage,
  what: string,
  step: () => Promise<void>,
): Promise<Row> {
  const earlier = await recordedObservations(stage.messageRecord);
  const at = earlier.of("mail.deleted").length;
  const before = stage.webmail.onDisk().Trash.messages;
  await step();
  const moved = await waitUntil(
    `word of "${what}"`,
    async () => (await recordedObservations(stage.messageRecord)).of("mail.deleted")[at],
  );
  const after = stage.webmail.onDisk().Trash.messages;
  const { counted } = await recordedObservations(stage.messageRecord);
  const counts = counted.length - earlier.counted.length;
  return {
    what,
    truth: `trash ${before} → ${after}`,
    extension: `${String(moved.n)} set aside, ${String(moved.bytes)} B freed, ${counts} counted`,
    isRight: moved.n === after - before && moved.bytes === 0 && counts === 0,
  };
}
