import { type Category } from "../vocabulary.ts";
import type { Amounts, Totals } from "./totals.ts";

const megabyte = 1_000_000;

const roundedBytes = (bytes: number): number => Math.round(bytes / megabyte) * megabyte;

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
 * Totals as a device sends them: bytes of each category as whole megabytes, of which less than half of one is none. The
 * last digits tell nothing about a cleanup, but could tell one contribution apart inside a sum.
 */
export const roundedTotals = ({ measured, declared }: Totals): Totals => ({
  measured: roundedAmounts(measured),
  declared: roundedAmounts(declared),
});
