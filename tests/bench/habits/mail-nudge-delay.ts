import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openReviewedWebmail } from "../../e2e/webmail/reviewed-webmail.ts";
import { visitWatched } from "../../e2e/webmail/visit-watched.ts";
import { nudgeHost } from "../../rig/page/nudge-host.ts";
import { recordMessages, type MessageRecord } from "../../rig/page/record-messages.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { forgetHabits } from "../../rig/page/habit-state.ts";
import type { Rig } from "../../rig/rig.ts";
import type { Measured } from "../in-markdown.ts";
import { delayRows, rounds } from "./delay-rows.ts";

const people = ["un", "deux", "trois", "quatre"].map((name) => `${name}@voisins.test`).join(", ");
const fileBytes = 5_000_000;

type Inside = typeof globalThis & { delayMs?: Promise<number> };

/** Measures the time from the `change` event of the file input to the nudge, by the page's clock. */
async function delayMs(
  rig: Rig,
  messageRecord: MessageRecord,
  address: string,
  file: string,
): Promise<number> {
  await forgetHabits(rig);
  const before = (await recordedObservations(messageRecord)).of("compose.changed").length;
  const page = await visitWatched(rig, messageRecord, address);
  await page.evaluate(
    (addresses, selector) => {
      const field = document.querySelector<HTMLTextAreaElement>("#_to")!;
      field.value = addresses;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      (globalThis as Inside).delayMs = new Promise((resolve) => {
        const input = document.querySelector<HTMLInputElement>("#uploadformInput")!;
        input.addEventListener("change", ({ timeStamp }) => {
          new MutationObserver((_, observer) => {
            if (!document.querySelector(selector)) return;
            observer.disconnect();
            resolve(performance.now() - timeStamp);
          }).observe(document.documentElement, { childList: true });
        });
      });
    },
    people,
    nudgeHost,
  );
  // Waits until the webmail is detected and the recipients are counted, as when someone has written for a while.
  await waitUntil(
    "a message to four",
    async () =>
      (await recordedObservations(messageRecord)).of("compose.changed").slice(before).at(-1)?.to ===
      4,
  );
  await (await page.$("input#uploadformInput"))!.uploadFile(file);
  const durationMs = await page.evaluate(() => (globalThis as Inside).delayMs!);
  await page.close();
  return durationMs;
}

export async function mailNudgeDelay(): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), "heavy-"));
  const file = path.join(folder, "plan.bin");
  writeFileSync(file, Buffer.alloc(fileBytes, 7));
  // No list server is needed, because the benchmark only composes a message.
  const site = await openReviewedWebmail("roundcube", "https://localhost");
  try {
    const rows = await delayRows(async (rig) => {
      const messageRecord = await recordMessages(rig);
      await rig.writeStorage({ settings: { webmails: [site.origin], language: "fr" } });
      return () => delayMs(rig, messageRecord, `${site.address}&_action=compose`, file);
    });
    return {
      title: "Delay from choosing an attachment to the nudge",
      note: `${rounds} times each: 5 MB for four people, on recorded parts of Roundcube's page, with the background awake and no typing. 300 ms of it are our own delay: a changed message is read only after it.`,
      rows,
    };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
