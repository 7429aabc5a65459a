import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { account } from "../../../corpus/webmail/dovecot.ts";
import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import { launchThunderbird } from "../../../rig/thunderbird/launch-thunderbird.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { openExtensionPage } from "../extension-page.ts";
import { openMailWindow } from "../mail-window.ts";
import { readCounted } from "../read-counted.ts";
import { openThunderbirdStage, type ThunderbirdStage, workBuild } from "../stage.ts";

/** Thunderbird is killed while the page moves messages, and started again. */
export async function runKilled({ program }: ThunderbirdVersion): Promise<Row[]> {
  const profile = mkdtempSync(path.join(tmpdir(), "killed-"));
  const stage = await openThunderbirdStage({ program, profile });
  try {
    const before = stage.onDisk();
    await moveAndKill(stage);
    return await startAgain(stage, { program, profile, before });
  } finally {
    await stage.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const all = (disk: ReturnType<ThunderbirdStage["onDisk"]>): number =>
  Object.values(disk).reduce((sum, { messages }) => sum + messages, 0);

/** The biggest hundred of the inbox and all of the junk folder, which take two requests. */
async function moveAndKill({ thunderbird, onDisk }: ThunderbirdStage): Promise<void> {
  const page = await openExtensionPage(thunderbird, "mailbox-weight.html");
  const trash = onDisk().Trash.messages;
  await page.press("#start");
  await page.until('[role="status"][data-state="done"]');
  for (const folder of ["INBOX", "Junk"]) {
    await page.press(`#results li[data-key$="/${folder}"] button`);
    await page.press(`#results li[data-key$="/${folder}"] .choose-all input`);
  }
  await page.press("#apply");
  await waitUntil("some are in the trash", () => onDisk().Trash.messages > trash);
  await thunderbird.close();
}

async function startAgain(
  { onDisk, imapPort, smtp }: ThunderbirdStage,
  given: { program: string; profile: string; before: ReturnType<ThunderbirdStage["onDisk"]> },
): Promise<Row[]> {
  const { program, profile, before } = given;
  const thunderbird = await launchThunderbird({
    imapPort,
    smtpPort: smtp.port,
    account,
    extension: workBuild,
    program,
    profile,
  });
  try {
    const counted = () => readCounted(thunderbird);
    const trash = async () =>
      Object.entries((await counted()).trashes).find(([id]) => id.startsWith("account1"))?.[1];
    const untilTrashRead = async () => {
      const { messages, bytes } = onDisk().Trash;
      await waitUntil("the trash is read", async () => {
        const known = await trash();
        return known && !known.isStale && known.count === messages && known.bytes === bytes;
      });
    };
    await untilTrashRead();
    const { actions, setAside } = await counted();
    const now = onDisk();
    const rows: Row[] = [
      {
        what: "is killed while it moves messages of two folders, and started again",
        truth: `trash ${before.Trash.messages} → ${now.Trash.messages}, ${all(before) - all(now)} lost`,
        extension: `${actions.length} counted, ${setAside} moved to the trash, trash: ${(await trash())!.count} messages`,
        isRight:
          now.Trash.messages > before.Trash.messages &&
          all(now) === all(before) &&
          actions.length === 0 &&
          setAside === 0,
      },
    ];
    await openMailWindow(thunderbird.marionette).command("cmd_emptyTrash");
    await waitUntil("the trash is empty", () => onDisk().Trash.messages === 0);
    await waitUntil("the trash counted", async () => (await counted()).actions.length > 0);
    const [emptied] = (await counted()).actions;
    rows.push({
      what: "empties the trash after it",
      truth: `${now.Trash.messages} files and ${now.Trash.bytes} B gone`,
      extension: `${emptied!.count} with ${emptied!.bytes} B counted`,
      isRight: emptied!.count === now.Trash.messages && emptied!.bytes === now.Trash.bytes,
    });
    return rows;
  } finally {
    await thunderbird.close();
  }
}
