import type { Page } from "puppeteer-core";
import { openReview } from "../../../e2e/webmail/open-review.ts";
import { withApis } from "../../../rig/page/with-apis.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import type { Stage } from "../stage.ts";
import { deliver } from "./press-case.ts";
import { deleteAll, leaveSearch, searchFor } from "./roundcube-cases.ts";

const found = 4;

/** Searches, selects all and deletes at once; the row tells how many the inbox lost. */
async function deletedRow(stage: Stage, what: string, word: string): Promise<Row> {
  const { page, webmail } = stage;
  const before = webmail.onDisk().INBOX.messages;
  await searchFor(page, word);
  await deleteAll(page);
  const after = await waitUntil("fewer in the inbox", () => {
    const { messages } = webmail.onDisk().INBOX;
    return messages < before && messages;
  });
  return {
    what,
    truth: `${found} in the search`,
    extension: `inbox ${before} → ${after}`,
    isRight: after === before - found,
  };
}

/** Resolves when the extension sends a list, whose search does not exist. */
const untilRead = (page: Page) =>
  page.waitForRequest((request) => request.url().includes("_search=digital-cleanup"));

/** What a person does while the extension reads. */
export async function runMeanwhile(stage: Stage): Promise<Row[]> {
  const { page, driver, webmail, rig, messageRecord } = stage;
  const rows: Row[] = [];
  await driver.reopen(page, webmail);
  for (let round = 1; round <= 3; round++) {
    const word = `gribouille${round}`;
    deliver(stage, "INBOX", { word, count: found });
    await driver.openFolder(page, "INBOX");
    const panel = await openReview(rig, messageRecord.page, page, "#webmail-weigh");
    const isFirst = (await panel.look("#start")).length > 0;
    await Promise.all([untilRead(page), panel.press(isFirst ? "#start" : "#again")]);
    rows.push(
      await deletedRow(stage, `searches while the mailbox is read, deletes all (${round})`, word),
    );
    await panel.untilState("done");
    await panel.press("#close");
    await leaveSearch(page);
  }

  const word = "ruminette";
  deliver(stage, "INBOX", { word, count: found });
  await withApis(messageRecord.page, ({ storage }) =>
    storage.session.remove("webmail-inbox-reads"),
  );
  await driver.reopen(page, webmail);
  await untilRead(page);
  // Lists of a reading that ended would no longer be sent.
  rows.push(await deletedRow(stage, "searches while the daily reading runs, deletes all", word));
  await leaveSearch(page);
  return rows;
}
