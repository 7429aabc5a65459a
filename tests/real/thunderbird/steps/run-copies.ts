import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { type ExtensionPage, openExtensionPage } from "../extension-page.ts";
import { openThunderbirdStage } from "../stage.ts";

const filed = "Contrats";

const message = (id: string, subject: string, body: string, more: readonly string[] = []): string =>
  [
    ...more,
    "From: Ville <contrats@ville.test>",
    "To: agent@mairie.test",
    `Subject: ${subject}`,
    "Date: Mon, 01 Jun 2026 10:00:00 +0000",
    `Message-ID: <${id}@ville.test>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=iso-8859-1",
    "",
    body,
  ].join("\r\n");
const lines = (count: number) => `${"a contract ".repeat(6)}\r\n`.repeat(count);
const append = (folder: string, text: string) => `APPEND ${folder} {${text.length}+}\r\n${text}`;

/** A contract that was filed beside a stranger's message with its Message-ID, and a letter that was delivered twice, once filed. */
const prepare = () => [
  `CREATE ${filed}`,
  `SUBSCRIBE ${filed}`,
  append(filed, message("contract", "Contrat", lines(800))),
  append("INBOX", message("contract", "Contrat", "Hello.\r\n")),
  append("INBOX", message("twice", "Lettre", lines(50), ["Received: from mx1.test"])),
  append(filed, message("twice", "Lettre", lines(50), ["Received: from mx2.test", "X-Spam: no"])),
];

/** The subject of each unread file of a folder. */
const unread = (home: string, folder: string): string[] =>
  ["cur", "new"].flatMap((part) => {
    const within = path.join(home, "Maildir", folder, part);
    return readdirSync(within)
      .filter((name) => !/:2,[A-Z]*S/.test(name))
      .map((name) => /^Subject: .*$/m.exec(readFileSync(path.join(within, name), "latin1"))![0]);
  });

async function searchCopies(page: ExtensionPage): Promise<void> {
  await page.press("#start");
  await page.until('[role="status"][data-state="done"]');
  await page.press("#tab-copies");
  await page.press("#search-copies");
  await page.until('#results[data-tab="copies"] li[data-id]');
  await page.until('[role="status"][data-state="done"]');
}

/** Looks for duplicates, and moves the one that is offered. */
export async function runCopies({ program }: ThunderbirdVersion): Promise<Row[]> {
  const stage = await openThunderbirdStage({ program, prepare });
  try {
    const { thunderbird, home, onDisk } = stage;
    const page = await openExtensionPage(thunderbird, "mailbox-weight.html");
    const start = onDisk();
    const unreadBefore = [unread(home, ""), unread(home, `.${filed}`)];
    await searchCopies(page);
    const listed = await page.look("#results li[data-id]");
    const kept = await page.look("#results li[data-id]:has(.kept)");
    const unreadAfter = [unread(home, ""), unread(home, `.${filed}`)];
    const isUnread = JSON.stringify(unreadBefore) === JSON.stringify(unreadAfter);
    await page.press("#results li[data-id] input[type='checkbox']");
    await page.press("#apply");
    await page.until('[data-moved="1"]');
    await waitUntil("1 in the trash", () => onDisk().Trash.messages === start.Trash.messages + 1);
    return [
      {
        what: "looks for duplicates beside a stranger's message with the Message-ID of a filed contract, and moves the one offered",
        truth: `1 letter twice, in the inbox and in ${filed}; ${isUnread ? "none" : "some"} marked as read; inbox ${start.INBOX.messages} → ${onDisk().INBOX.messages}, ${filed} 2 → ${readdirSync(path.join(home, `Maildir/.${filed}/cur`)).length}`,
        extension: `${listed.length} listed, ${kept.length} kept, in ${kept.map(({ data }) => data.folder!.split("/").at(-1)).join(", ")}`,
        isRight:
          listed.length === 2 &&
          kept.length === 1 &&
          kept[0]!.data.folder!.endsWith(`/${filed}`) &&
          onDisk().INBOX.messages === start.INBOX.messages - 1 &&
          isUnread,
      },
    ];
  } finally {
    await stage.close();
  }
}
