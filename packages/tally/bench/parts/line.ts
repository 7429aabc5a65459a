/** One result: the measured value, the target, and whether it was reached ("" without a target). */
export type Line = { what: string; measured: string; target: string; reached: "yes" | "no" | "" };

type Aim = { atLeast: number } | { atMost: number };

/** A result with its target. `unit` follows both numbers, which have the same number of digits. */
export function line(what: string, value: number, unit: string, aim?: Aim, digits = 0): Line {
  const inWords = (number: number) =>
    `${number.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits })}${unit}`;
  if (!aim) return { what, measured: inWords(value), target: "", reached: "" };
  const isReached = "atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost;
  const target =
    "atLeast" in aim ? `at least ${inWords(aim.atLeast)}` : `at most ${inWords(aim.atMost)}`;
  return { what, measured: inWords(value), target, reached: isReached ? "yes" : "no" };
}
