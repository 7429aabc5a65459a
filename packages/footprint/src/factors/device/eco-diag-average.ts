import { bounded } from "../bounds.ts";
import type { Factor } from "../factor.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

/** The making of a kind of device by EcoDiag, with its relative deviation if it states one. */
export function ecoDiagAverage(id: string, value: number, deviation?: number): Factor {
  const where = `average ± ${Math.round(100 * (deviation ?? 0))} %`;
  const factor: Factor = {
    ...ecoDiagFigure(value),
    id: `device/${id}`,
    unit: "kg CO2e/device",
    geography: "WORLD",
  };
  const others =
    deviation === undefined
      ? undefined
      : [1 - deviation, 1 + deviation].map((times) => ecoDiagFigure(value * times, where));
  return bounded(factor, others, "singleStudy");
}
