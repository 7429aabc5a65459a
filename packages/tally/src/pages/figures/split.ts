import type { PublishedFigure, PublishedTotals } from "@digital-cleanup/challenge";
import { countDevices } from "./device-counts.ts";

/** The exact sum of one quantity, with as much of it as was published by method. */
export type Split = { sum: bigint; measured: bigint; declared: bigint };

/** A published figure as exact amounts; undefined if nothing of it was published. */
export const readSplit = (figure: PublishedFigure | null | undefined): Split | undefined =>
  figure
    ? {
        sum: BigInt(figure.sum),
        measured: BigInt(figure.measured),
        declared: BigInt(figure.declared),
      }
    : undefined;

/** The part of a sum that was published without its methods. */
export const notBrokenDown = ({ sum, measured, declared }: Split): bigint =>
  sum - measured - declared;

type Detail = NonNullable<PublishedTotals["devices"]>["byTypeAndState"];

/** The devices in one state, over all types. */
export function splitByState(detail: Detail, state: "working" | "broken"): Split {
  const count = (method: keyof Detail) =>
    countDevices(detail[method]).reduce((sum, type) => sum + type[state], 0n);
  const [measured, declared] = [count("measured"), count("declared")];
  return { sum: measured + declared, measured, declared };
}
