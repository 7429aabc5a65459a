import { answerOrder } from "../../e2e/support/answer-order.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { isNear } from "../is-near.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";
import { countedSoFar, readInPanel } from "./weight-steps.ts";

type Disk = ReturnType<Stage["webmail"]["onDisk"]>;

const all = (disk: Disk): number =>
  Object.values(disk).reduce((sum, { messages }) => sum + messages, 0);

/** Kills the browser while the panel moves messages of two folders to the trash. */
export async function runKilled(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  await driver.reopen(page, webmail);
  const panel = await readInPanel(stage);
  for (const folder of ["INBOX", "Sent"] as const) {
    const line = `#results li[data-key="${webmail.folderId(folder)}"]`;
    await panel.press(`${line} .name`);
    await panel.press(`${line} .choose-all input`);
  }
  const start = webmail.onDisk();
  const before = await countedSoFar(stage);
  await panel.press("#apply");
  await answerOrder(stage.rig, page);
  await waitUntil(
    "some are in the trash",
    () => webmail.onDisk().Trash.messages > start.Trash.messages,
  );
  const again = await stage.killBrowser();
  const now = webmail.onDisk();
  // SOGo copies messages to the trash, and leaves the originals, marked as deleted, until a later request.
  const lost = Math.max(0, all(start) - all(now));
  const counted = await countedSoFar(again);
  const rows: Row[] = [
    {
      what: "has the browser killed while the panel moves messages of two folders",
      truth: `trash ${start.Trash.messages} → ${now.Trash.messages}, ${lost} lost`,
      extension: `${counted.actions.length - before.actions.length} counted, ${counted.reported} reported after the restart`,
      isRight:
        now.Trash.messages > start.Trash.messages &&
        lost === 0 &&
        counted.actions.length === before.actions.length &&
        counted.reported === 0,
    },
  ];
  return [...rows, await emptyAfterwards(again)];
}

/** What was moved just before the browser was killed counts once the person empties the trash. */
async function emptyAfterwards(stage: Stage): Promise<Row> {
  const { webmail, driver, page, messageRecord } = stage;
  await driver.openFolder(page, "Trash");
  const { messages, bytes } = webmail.onDisk().Trash;
  await driver.empty(page, "Trash");
  await waitUntil("an empty trash", () => webmail.onDisk().Trash.messages === 0);
  const [action] = await waitUntil("a count", async () => {
    const { counted } = await recordedObservations(messageRecord);
    return counted.length > 0 && counted;
  });
  return {
    what: "empties the trash after it",
    truth: `${messages} files, ${bytes} B`,
    extension: `${action!.count} counted, ${action!.bytes} B`,
    isRight: action!.count === messages && isNear(action!.bytes, bytes),
  };
}
