import { defaultK, zeroTotals } from "@digital-cleanup/challenge";
import { sampleEvent } from "../test/support/samples.ts";

/** A live event that is open at any time. */
export const event = sampleEvent({
  code: "BENCH",
  startsOn: "2026-01-01",
  endsOn: "2099-12-31",
  k: defaultK,
});

/** The totals of one contribution. */
export const totals = zeroTotals();
totals.measured.files = 312;
totals.measured.bytes = 4_200_000_000;
totals.measured.bytesByCategory = { media: 4_200_000_000 };
