import { type ResolvedElectricity, readFigure } from "./electricity.ts";
import { findGrid } from "./grid.ts";

/** Reads a zone, a factor or a number. */
export function readElectricity(field: string, given: unknown): ResolvedElectricity {
  const figure = typeof given === "string" ? findGrid(field, given) : given;
  return readFigure(field, figure, "a zone, a factor in g CO2e/kWh or { gramsPerKwh }");
}
