import type { Event } from "@digital-cleanup/challenge";
import type { OpenTally } from "../open-tally.ts";
import { measuredFiles, sampleEvent, secretOf } from "../samples.ts";
import { publishNow } from "./publish-now.ts";

/** Contributes the same number of files for each of `people` to an event of K = 3. */
export async function contribute(
  tally: OpenTally,
  code: string,
  people: readonly number[],
  files: number,
): Promise<void> {
  // Longer than an event waits between two batches.
  tally.time.nowMs += 1000;
  for (const person of people) {
    const message = { secret: secretOf(person), seq: 1, totals: measuredFiles(files) };
    await tally.write("PUT", message, code);
    await publishNow(tally.store, code);
  }
}

/**
 * Four events of 2026: two in Caen, one of them with too few contributions to publish; one of the whole Calvados; one in
 * Brest, all of them listed with their links. Also a demonstration, and an event of 2025.
 */
export async function fillCalvados(tally: OpenTally): Promise<void> {
  const create = (code: string, territory: Event["territory"], more: Partial<Event> = {}) =>
    tally.store.createEvent(
      sampleEvent({
        code,
        territory,
        name: { fr: `À ${code}`, en: `In ${code}` },
        listing: "listed",
        ...more,
      }),
    );
  await create("CAEN", { country: "FR", commune: "14118" });
  await create("FEWCAEN", { country: "FR", commune: "14118" });
  await create("CALVADOS", { country: "FR", department: "14" });
  await create("BREST", { country: "FR", commune: "29019" });
  await create("DEMO", { country: "FR", commune: "14118" }, { isDemonstration: true });
  await create("OLDCAEN", { country: "FR", commune: "14118" }, { startsOn: "2025-03-15" });
  await contribute(tally, "CAEN", [1, 2, 3], 10);
  await contribute(tally, "FEWCAEN", [1, 2], 1000);
  await contribute(tally, "CALVADOS", [1, 2, 3, 4], 5);
  await contribute(tally, "BREST", [1, 2, 3], 7);
  await contribute(tally, "DEMO", [1, 2, 3], 100_000);
  await contribute(tally, "OLDCAEN", [1, 2, 3], 2);
}
