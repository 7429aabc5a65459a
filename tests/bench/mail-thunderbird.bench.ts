import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { installServers } from "../corpus/webmail/install-servers.ts";
import { type ExtensionPage, openExtensionPage } from "../real/thunderbird/extension-page.ts";
import { openThunderbirdStage, workBuild } from "../real/thunderbird/stage.ts";
import type { Marionette } from "../rig/thunderbird/marionette.ts";
import { installTools } from "../rig/tools/install-tools.ts";
import { writeXpi } from "../rig/thunderbird/write-xpi.ts";
import { waitUntil } from "../rig/wait-until.ts";
import type { Measured } from "./in-markdown.ts";
import { manyMessages } from "./mail/many-messages.ts";
import { messageCount as messages } from "./mail/message-count.ts";
import { type Pauses, readPauses, readUsage, watchPauses } from "./mail/program-usage.ts";
import { makeProfile, timeStart } from "./mail/start-thunderbird.ts";
import { median } from "./median.ts";

const rounds = Number(process.env.MAIL_ROUNDS ?? 20);
const id = "digital-cleanup-thunderbird-work@extension";
const limitMs = 900_000;
const pageName = "mailbox-weight.html";
/** After Thunderbird has fetched its headers, and to see its pauses at rest. */
const restMs = 10_000;

/** Runs in the page for a minute at most, so that hardly anything asks Thunderbird meanwhile. */
const isDone = `() => new Promise((resolve) => {
  const look = () => document.querySelector('[role="status"][data-state="done"]') && end(true);
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => end(false), 60000);
  const end = (isRead) => {
    observer.disconnect();
    clearTimeout(timer);
    resolve(isRead);
  };
  observer.observe(document.body, { subtree: true, attributes: true, childList: true });
  look();
})`;

const inboxTotal = `const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const root = MailServices.accounts.getAccount("account1").incomingServer.rootFolder;
  return root.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox).getTotalMessages(false);`;

/** Reads a mailbox over a real Dovecot in the space of the extension. */
async function measureReading(): Promise<Record<string, string>> {
  const stage = await openThunderbirdStage({ mailbox: manyMessages(messages, Date.now()) });
  const { marionette } = stage.thunderbird;
  try {
    await stage.window.open("INBOX");
    await waitUntil(
      "Thunderbird has all headers",
      async () => (await marionette.run<number>(inboxTotal)) === messages,
      limitMs,
    );
    const page = await openExtensionPage(stage.thunderbird, pageName);
    const untilDone = async () => {
      const look = () => stage.thunderbird.runInExtension<boolean>(isDone, [], pageName);
      await waitUntil("all is read", look, limitMs);
    };
    await wait(restMs);
    // What Thunderbird does without being asked anything.
    await watchPauses(marionette);
    await wait(restMs);
    const idle = await readPauses(marionette);
    const before = await readUsage(marionette);
    await watchPauses(marionette);
    const startMs = performance.now();
    await page.press("#start");
    await untilDone();
    const tookMs = performance.now() - startMs;
    const reading = await readPauses(marionette);
    const after = await readUsage(marionette);
    const thousands = messages / 1_000;
    const usedBytes = after.memoryBytes - before.memoryBytes;
    return {
      messages: String(messages),
      "ms per 1,000, rests included": (tookMs / thousands).toFixed(0),
      "processor ms per 1,000": ((after.processorMs - before.processorMs) / thousands).toFixed(0),
      "kB per 1,000": (usedBytes / 1_000 / thousands).toFixed(0),
      ...pauseColumns("reading", idle, reading),
      ...(await measureGoingOn(marionette, page, untilDone, { stopAfterMs: tookMs / 2, idle })),
    };
  } finally {
    await stage.close();
  }
}

/** Pauses beside those of a Thunderbird at rest, in the same run. */
const pauseColumns = (when: string, idle: Pauses, busy: Pauses): Record<string, string> => ({
  [`longest pause ${when} (at rest), ms`]: `${busy.pauseMs.toFixed(0)} (${idle.pauseMs.toFixed(0)})`,
  [`longest work ${when} (at rest), processor ms`]: `${busy.workMs.toFixed(0)} (${idle.workMs.toFixed(0)})`,
});

/** Reads again, stops about half-way, and goes on from there. */
async function measureGoingOn(
  marionette: Marionette,
  page: ExtensionPage,
  untilDone: () => Promise<void>,
  { stopAfterMs, idle }: { stopAfterMs: number; idle: Pauses },
): Promise<Record<string, string>> {
  await page.press("#again");
  await wait(stopAfterMs);
  await page.press("#stop");
  await page.until('[role="status"][data-state="stopped"]');
  await watchPauses(marionette);
  const startMs = performance.now();
  await page.press("#resume");
  await untilDone();
  return {
    "the rest after a stop half-way, ms": (performance.now() - startMs).toFixed(0),
    ...pauseColumns("then", idle, await readPauses(marionette)),
  };
}

/** Starts Thunderbird with and without the extension, in pairs whose order changes. */
async function measureStarts(): Promise<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), "xpi-"));
  const file = path.join(folder, "extension.xpi");
  writeXpi(workBuild, file);
  const without = makeProfile();
  const withIt = makeProfile({ file, id });
  const times = { without: [] as number[], withIt: [] as number[] };
  try {
    // The first starts fill the profiles.
    const startWithout = () => timeStart(without.profile);
    const startWith = () => timeStart(withIt.profile, id);
    for (const start of [startWithout, startWith, startWithout, startWith]) await start();
    for (let round = 0; round < rounds; round++) {
      const pair = [
        async () => times.without.push(await startWithout()),
        async () => times.withIt.push(await startWith()),
      ];
      for (const start of round % 2 === 0 ? pair : pair.toReversed()) await start();
    }
  } finally {
    for (const { remove } of [without, withIt]) remove();
    rmSync(folder, { recursive: true, force: true });
  }
  const ratios = times.withIt.map((ms, at) => ms / times.without[at]!);
  return {
    pairs: String(rounds),
    "window loaded without, ms": median(times.without).toFixed(0),
    "window loaded with the extension, ms": median(times.withIt).toFixed(0),
    "median ratio": median(ratios).toFixed(3),
  };
}

/** Thunderbird's start, and what reading a large mailbox costs there. */
export async function run(): Promise<Measured[]> {
  const missing = [
    ...installTools(["thunderbird"], console.log),
    ...installServers(console.log, ["dovecot-imapd"]),
  ];
  if (missing.length > 0) throw new Error(missing.join("\n"));
  return [
    {
      title: "Thunderbird: starting with the extension",
      note: "Work build, headless, profiles that were started before, an account without messages. From the process to the loaded window. The aim is a ratio of 1.02 at most.",
      rows: [await measureStarts()],
    },
    {
      title: "Thunderbird: reading what takes up space",
      note: "Work build, headless, one inbox in a real Dovecot, after Thunderbird has all headers. Processor and memory are those of Thunderbird's main process. The aim is a pause of 50 ms at most. Other programs make pauses longer, but not the work of the window's thread between two moments in which it could take input.",
      rows: [await measureReading()],
    },
  ];
}
