import { loadText, type Text } from "@digital-cleanup/text";
import { setOffline } from "../../e2e/popup/set-offline.ts";
import type { ReviewSide } from "../../e2e/webmail/review-panel.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import { languages, type Stage } from "./stage.ts";
import { countedSoFar, moveTicked, readInPanel, tickBiggest } from "./weight-steps.ts";

const messageOf = (bytes: number): string =>
  `From: agent@mairie.test\r\nSubject: rempli\r\n\r\n${"0".repeat(bytes)}\r\n`;

/** Another device adds drafts until the quota refuses even one of a kilobyte. */
async function fillMailbox({ webmail }: Stage): Promise<void> {
  for (const bytes of [8_000_000, 200_000, 1_000]) {
    const isAdded = () =>
      webmail.otherDevice.add("Drafts", [messageOf(bytes)]).then(
        () => true,
        () => false,
      );
    while (await isAdded());
  }
}

type Disk = ReturnType<Stage["webmail"]["onDisk"]>;

/** Moves two of the biggest messages, and compares with the disk what is told, reported and counted. */
async function moveTwo(
  stage: Stage,
  what: string,
  panel: ReviewSide,
  expected: (t: Text, moved: number) => string,
  around: { before?: () => Promise<void>; after?: () => Promise<void> } = {},
): Promise<Row> {
  await tickBiggest(panel, 2);
  const counted = await countedSoFar(stage);
  const start: Disk = stage.webmail.onDisk();
  await around.before?.();
  const outcome = await moveTicked(stage, panel);
  await around.after?.();
  const now = stage.webmail.onDisk();
  const moved = now.Trash.messages - start.Trash.messages;
  const since = await countedSoFar(stage);
  const reported = since.reported - counted.reported;
  const t = await loadText(languages[stage.rig.name]);
  return {
    what,
    truth: `trash ${start.Trash.messages} → ${now.Trash.messages}`,
    extension: `${outcome.moved} moved, ${reported} reported: ${outcome.text}`,
    isRight:
      outcome.moved === moved &&
      reported === moved &&
      since.actions.length === counted.actions.length &&
      outcome.text === expected(t, moved),
  };
}

const expectedOfRefusal = (t: Text, moved: number): string =>
  moved === 0
    ? `${t("mailboxWeight.notMoved")} ${t("mailboxWeight.failures.refused")}`
    : t("mailboxWeight.moved", { count: moved });

/** In the panel: a mailbox whose quota is used up, and a browser without network. */
export async function runWeightOutages(stage: Stage): Promise<Row[]> {
  const { webmail, rig, page, driver } = stage;
  await driver.reopen(page, webmail);
  const panel = await readInPanel(stage);
  await fillMailbox(stage);
  const rows = [
    await moveTwo(stage, "moves 2 in a mailbox whose quota is used up", panel, expectedOfRefusal),
  ];
  // Roundcube moves with one command, which a used-up quota allows; the biggest are these drafts.
  await webmail.otherDevice.remove("Drafts", "1:*");

  rows.push(
    await moveTwo(stage, "moves 2 while offline", panel, (t) => t("mailboxWeight.offline"), {
      before: () => setOffline(rig, page, true),
      after: () => setOffline(rig, page, false),
    }),
  );

  await setOffline(rig, page, true);
  await panel.press("#again");
  await panel.untilState("offline");
  const [status] = await panel.look('[role="status"][data-state]');
  await setOffline(rig, page, false);
  await panel.press("#resume");
  await panel.untilState("done");
  const t = await loadText(languages[rig.name]);
  const all = () =>
    Object.values(webmail.onDisk()).reduce((sum, { messages }) => sum + messages, 0);
  const read = async () =>
    (await panel.look("#results li[data-messages]")).reduce(
      (sum, { data }) => sum + Number(data.messages),
      0,
    );
  await panel.press("#tab-folders");
  await waitUntil("folders", async () => (await read()) > 0);
  rows.push({
    what: "reads while offline, and goes on after it",
    truth: `${all()} messages`,
    extension: `${await read()} messages: ${status!.text}`,
    isRight: (await read()) === all() && status!.text === t("mailboxWeight.offlineReading"),
  });
  await panel.press("#close");
  return rows;
}
