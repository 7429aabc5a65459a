import type { Figure } from "../published/figures.ts";
import type { Amounts } from "./totals.ts";

/** One figure of the amounts, with devices of all types and states together. */
export const amountOf = (amounts: Amounts, figure: Figure): number =>
  figure === "devices"
    ? Object.values(amounts.devices).reduce((sum, { working, broken }) => sum + working + broken, 0)
    : amounts[figure];
