import type { Page } from "puppeteer-core";
import { installServers } from "../corpus/webmail/install-servers.ts";
import { openReview } from "../e2e/webmail/open-review.ts";
import type { ReviewSide } from "../e2e/webmail/review-panel.ts";
import { visitWatched } from "../e2e/webmail/visit-watched.ts";
import { openStage } from "../real/webmail/stage.ts";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { recordMessages } from "../rig/page/record-messages.ts";
import { installTools } from "../rig/tools/install-tools.ts";
import type { Measured } from "./in-markdown.ts";
import { openGeneratedWebmail } from "./mail/generated-webmail.ts";
import { manyMessages } from "./mail/many-messages.ts";
import { aimedCount, messageCount } from "./mail/message-count.ts";

const readLimitMs = 1_800_000;

/** Counts in the page how long its own code had to wait. */
const watchPauses = (): void => {
  const scope = globalThis as unknown as { longestPauseMs: number };
  scope.longestPauseMs = 0;
  let lastMs = performance.now();
  setInterval(() => {
    const nowMs = performance.now();
    scope.longestPauseMs = Math.max(scope.longestPauseMs, nowMs - lastMs - 10);
    lastMs = nowMs;
  }, 10);
};

/** The panel of a webmail, before it has read anything. */
type Opened = { page: Page; panel: ReviewSide; close: () => Promise<void> };
type Way = { name: "roundcube" | "sogo"; rowsPerPage: number; messages: number };

async function openGenerated(way: Way): Promise<Opened> {
  const rig = await launchChromium();
  const site = await openGeneratedWebmail(way);
  const close = async () => {
    await rig.close();
    await site.close();
  };
  const record = await recordMessages(rig);
  await rig.writeStorage({ settings: { webmails: [site.origin], language: "en" } });
  const page = await visitWatched(rig, record, site.address);
  return { page, panel: await openReview(rig, record.page, page, "#webmail-weigh"), close };
}

async function openReal({ name, rowsPerPage, messages }: Way): Promise<Opened> {
  const mailbox = manyMessages(messages, Date.now());
  const { rig, messageRecord, page, close } = await openStage(name, "chromium", {
    pageSize: rowsPerPage,
    mailbox,
  });
  return { page, panel: await openReview(rig, messageRecord.page, page, "#webmail-weigh"), close };
}

async function measure(
  name: string,
  open: (way: Way) => Promise<Opened>,
  way: Way,
): Promise<Record<string, string>> {
  console.log(name);
  const { messages } = way;
  const { page, panel, close } = await open(way);
  try {
    const session = await page.createCDPSession();
    const heapBytes = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    };
    const beforeBytes = await heapBytes();
    await page.evaluate(watchPauses);
    await panel.press("#start");
    const startMs = performance.now();
    await panel.untilState("done", readLimitMs);
    const tookMs = performance.now() - startMs;
    const pauseMs = await page.evaluate(
      () => (globalThis as unknown as { longestPauseMs: number }).longestPauseMs,
    );
    const usedBytes = (await heapBytes()) - beforeBytes;
    const perThousand = messages / 1_000;
    return {
      "way of reading": name,
      messages: String(messages),
      "ms per 1,000, pauses included": (tookMs / perThousand).toFixed(0),
      "kB per 1,000": (usedBytes / 1_000 / perThousand).toFixed(0),
      "memory, MB": (usedBytes / 1_000_000).toFixed(1),
      "longest pause of the page, ms": pauseMs.toFixed(0),
    };
  } finally {
    await close();
  }
}

const roundcube = (rowsPerPage: number, messages: number): Way => ({
  name: "roundcube",
  rowsPerPage,
  messages,
});
const sogo = (messages: number): Way => ({ name: "sogo", rowsPerPage: 200, messages });

/** Reads a mailbox in the panel, over a server that answers at once and over the real ones. */
export async function run(): Promise<Measured> {
  const missing = [...installTools(["chromium"], console.log), ...installServers(console.log)];
  if (missing.length > 0) throw new Error(missing.join("\n"));
  return {
    title: "What takes up space: reading a mailbox in a webmail",
    note: "Chromium, work build. “At once”: a server that answers at once, so the time is that of the pauses (0.2 s at least) and of our code. “Real”: Debian's Roundcube and SOGo over Dovecot, on the same machine; a pause is as long as the answer took. 50 a page is Roundcube's default. The aim is 150 MB for 50,000 messages.",
    rows: [
      await measure("Roundcube, at once, 50 a page", openGenerated, roundcube(50, messageCount)),
      await measure("Roundcube, at once, 200 a page", openGenerated, roundcube(200, aimedCount)),
      await measure("SOGo, at once, 200 a request", openGenerated, sogo(aimedCount)),
      await measure("Roundcube, real, 50 a page", openReal, roundcube(50, messageCount)),
      await measure("Roundcube, real, 200 a page", openReal, roundcube(200, messageCount)),
      await measure("SOGo, real, 200 a request", openReal, sogo(messageCount)),
    ],
  };
}
