import { defaultK, zeroTotals } from "@digital-cleanup/challenge";
import { sampleEvent } from "../test/support/samples.ts";

/** A live event that is always open. */
export const event = sampleEvent({
  code: "BENCH",
  startsOn: "2026-01-01",
  endsOn: "2099-12-31",
  k: defaultK,
});

/** What one person sends. */
export const totals = zeroTotals();
totals.measured.files = 312;
totals.measured.bytes = 4_200_000_000;
totals.measured.bytesByCategory = { media: 4_200_000_000 };
