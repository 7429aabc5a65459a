/** One result: what was measured, what was aimed at, and whether it was reached ("" where nothing was aimed at). */
export type Line = { what: string; measured: string; target: string; reached: "yes" | "no" | "" };

type Aim = { atLeast: number } | { atMost: number };

/** A result beside its aim. `unit` stands behind both numbers; both are shown with the same number of digits. */
export function line(what: string, value: number, unit: string, aim?: Aim, digits = 0): Line {
  const inWords = (number: number) =>
    `${number.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits })}${unit}`;
  if (!aim) return { what, measured: inWords(value), target: "", reached: "" };
  const isReached = "atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost;
  const target =
    "atLeast" in aim ? `at least ${inWords(aim.atLeast)}` : `at most ${inWords(aim.atMost)}`;
  return { what, measured: inWords(value), target, reached: isReached ? "yes" : "no" };
}
