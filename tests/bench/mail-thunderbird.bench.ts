import { setTimeout as wait } from "node:timers/promises";
import { installServers } from "../corpus/webmail/install-servers.ts";
import { type ExtensionPage, openExtensionPage } from "../real/thunderbird/extension-page.ts";
import { openThunderbirdStage } from "../real/thunderbird/stage.ts";
import type { Marionette } from "../rig/thunderbird/marionette.ts";
import { installTools } from "../rig/tools/install-tools.ts";
import { waitUntil } from "../rig/wait-until.ts";
import type { Measured } from "./in-markdown.ts";
import { filledFolders, manyMessages } from "./mail/many-messages.ts";
import { messageCount as messages } from "./mail/message-count.ts";
import { measureStarts } from "./mail/measure-starts.ts";
import {
  maxPauseMs,
  measureListing,
  type Pauses,
  readPauses,
  readUsage,
  watchPauses,
} from "./mail/program-usage.ts";

const rounds = Number(process.env.MAIL_ROUNDS ?? 20);
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

const readTotal = `const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const root = MailServices.accounts.getAccount("account1").incomingServer.rootFolder;
  return root.descendants.reduce((sum, folder) => sum + folder.getTotalMessages(false), 0);`;

/** Reads a mailbox over a real Dovecot in the space of the extension. */
async function measureReading(folders: number): Promise<Record<string, string>> {
  const stage = await openThunderbirdStage({
    mailbox: manyMessages(messages, Date.now(), folders),
    isIndexed: false,
  });
  const { marionette } = stage.thunderbird;
  try {
    await stage.window.open("INBOX");
    await waitUntil(
      "Thunderbird has all headers",
      async () => (await marionette.run<number>(readTotal)) === messages,
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
    const listingMs = await measureListing(marionette);
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
      folders: String(folders),
      "ms per 1,000, rests included": (tookMs / thousands).toFixed(0),
      "processor ms per 1,000": ((after.processorMs - before.processorMs) / thousands).toFixed(0),
      "kB per 1,000": (usedBytes / 1_000 / thousands).toFixed(0),
      "Thunderbird lists a folder, processor ms": listingMs.toFixed(0),
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
  [`times above ${maxPauseMs} ${when}`]: String(busy.longWorks),
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
      note: "Work build, headless, profiles that were started before, an account without messages. From the process to the loaded window. Each round starts Thunderbird once each way, and the ratios are those of a round: their median, and the half in the middle. The aim is a ratio of 1.02 at most.",
      rows: [await measureStarts(rounds)],
    },
    {
      title: "Thunderbird: reading what takes up space",
      note: `Work build, headless, a mailbox in a real Dovecot, after Thunderbird has all headers. Its indexing for searches, which begins by itself then, is off: it would pause the window too. Processor and memory are those of Thunderbird's main process. The aim is a pause of ${maxPauseMs} ms at most. Other programs make pauses longer, but not the work of the window's thread between two moments in which it could take input.`,
      rows: [await measureReading(filledFolders.length), await measureReading(1)],
    },
  ];
}
