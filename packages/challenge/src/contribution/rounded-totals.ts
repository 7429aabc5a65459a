import { type Category } from "../vocabulary.ts";
import type { Amounts, Totals } from "./totals.ts";

const megabyte = 1_000_000;
/** Bytes are exact up to this. */
const maxExactBytes = 10 * megabyte;

const roundedBytes = (bytes: number): number =>
  bytes > maxExactBytes ? Math.round(bytes / megabyte) * megabyte : bytes;

function roundedAmounts(amounts: Amounts): Amounts {
  const bytesByCategory: Amounts["bytesByCategory"] = {};
  let bytes = 0;
  for (const [category, exact] of Object.entries(amounts.bytesByCategory)) {
    const rounded = roundedBytes(exact);
    bytesByCategory[category as Category] = rounded;
    bytes += rounded;
  }
  return { ...amounts, bytes, bytesByCategory };
}

/**
 * Totals as a device sends them: whole megabytes above 10 MB. The last digits of a large number tell nothing about a
 * cleanup, but could tell one contribution apart inside a sum.
 */
export const roundedTotals = ({ measured, declared }: Totals): Totals => ({
  measured: roundedAmounts(measured),
  declared: roundedAmounts(declared),
});
