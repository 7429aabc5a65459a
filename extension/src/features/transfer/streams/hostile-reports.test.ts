import { maxStreamBytesWithin } from "@digital-cleanup/page-weight";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { observedSchema } from "../observe/messages.ts";
import { sampleObserved } from "../observe/test-data/sample-observed.ts";
import { createStreamReportReader } from "./read-stream-report.ts";

const address = fc.oneof(
  fc.constantFrom("wss://site.example/live", "https://site.example/", "chrome-extension://a/", ""),
  fc.webUrl(),
  fc.anything(),
);
const count = fc.oneof(
  fc.nat(2_000_000),
  fc.constantFrom(0, -1, 1e13, 2 ** 53, Number.NaN, Infinity),
  fc.anything(),
);
const report = fc.oneof(
  fc.anything(),
  fc.tuple(fc.oneof(fc.nat(120), count), address, count, count),
);
/** Reports with the time that passes before each; a clock may also be set back. */
const reports = fc.array(fc.tuple(report, fc.integer({ min: -1000, max: 3000 })), {
  maxLength: 60,
});

test("whatever a page posts, entries are plausible and the background accepts their message", () => {
  const openedMs = 1e12;
  fc.assert(
    fc.property(reports, (posted) => {
      let nowMs = openedMs;
      let latestMs = openedMs;
      let bytes = 0;
      const read = createStreamReportReader(() => nowMs);
      for (const [given, passedMs] of posted) {
        nowMs = Math.max(openedMs, nowMs + passedMs);
        latestMs = Math.max(latestMs, nowMs);
        const entry = read(given);
        if (!entry) continue;
        bytes += entry.bytesDown + entry.bytesUp;
        expect(bytes).toBeLessThanOrEqual(maxStreamBytesWithin(latestMs - openedMs));
        const message = sampleObserved({
          startedMs: openedMs,
          shownMs: openedMs,
          entries: [entry],
        });
        expect(observedSchema.safeParse(message).error).toBeUndefined();
      }
    }),
    { seed: 17, numRuns: 500 },
  );
});
