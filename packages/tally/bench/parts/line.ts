/** One result: the measured value, its target, and whether the target was reached ("" without a target). */
export type Line = { what: string; measured: string; target: string; reached: "yes" | "no" | "" };

type Target = { atLeast: number } | { atMost: number };

/** The longest stall of a server, in time and in the processor time of its thread. */
export const stallLines = (what: string, { ms, cpuMs }: { ms: number; cpuMs: number }): Line[] => [
  line(`longest stall ${what}`, ms, " ms", { atMost: 100 }),
  line("… in processor time", cpuMs, " ms"),
];

/** Formats a result with its target. `unit` is appended to both numbers; `digits` are their decimals. */
export function line(what: string, value: number, unit: string, aim?: Target, digits = 0): Line {
  const withUnit = (number: number) =>
    `${number.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits })}${unit}`;
  if (!aim) return { what, measured: withUnit(value), target: "", reached: "" };
  const isReached = "atLeast" in aim ? value >= aim.atLeast : value <= aim.atMost;
  const target =
    "atLeast" in aim ? `at least ${withUnit(aim.atLeast)}` : `at most ${withUnit(aim.atMost)}`;
  return { what, measured: withUnit(value), target, reached: isReached ? "yes" : "no" };
}
