import { openReview } from "../e2e/webmail/open-review.ts";
import { visitWatched } from "../e2e/webmail/visit-watched.ts";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { recordMessages } from "../rig/page/record-messages.ts";
import type { Measured } from "./in-markdown.ts";
import { type GeneratedWebmail, openGeneratedWebmail } from "./mail/generated-webmail.ts";
import { messageCount as messages } from "./mail/message-count.ts";

const readLimitMs = 900_000;

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

async function measure(
  way: string,
  name: GeneratedWebmail["name"],
  rowsPerPage: number,
): Promise<Record<string, string>> {
  const rig = await launchChromium();
  const site = await openGeneratedWebmail({ name, messages, rowsPerPage });
  try {
    const record = await recordMessages(rig);
    await rig.writeStorage({ settings: { webmails: [site.origin], language: "en" } });
    const page = await visitWatched(rig, record, site.address);
    const panel = await openReview(rig, record.page, page, "#webmail-weigh");
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
      "way of reading": way,
      messages: String(messages),
      "ms per 1,000, pauses included": (tookMs / perThousand).toFixed(0),
      "kB per 1,000": (usedBytes / 1_000 / perThousand).toFixed(0),
      "memory, MB": (usedBytes / 1_000_000).toFixed(1),
      "longest pause of the page, ms": pauseMs.toFixed(0),
    };
  } finally {
    await rig.close();
    await site.close();
  }
}

/** Reads a mailbox in the panel over a server that answers at once. */
export async function run(): Promise<Measured> {
  return {
    title: "What takes up space: reading a mailbox in a webmail",
    note: "Chromium, work build, over a server that answers at once, so the time is that of the pauses (0.2 s at least) and of our code. A real server adds the time of its answers twice. The aim is 150 MB for 50,000 messages (`MAIL_MESSAGES=50000`).",
    rows: [
      await measure("Roundcube, 50 a page (its default)", "roundcube", 50),
      await measure("Roundcube, 200 a page", "roundcube", 200),
      await measure("SOGo, 200 a request", "sogo", 200),
    ],
  };
}
