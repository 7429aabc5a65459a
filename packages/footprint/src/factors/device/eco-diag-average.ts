import { judgedBounds } from "../bounds.ts";
import type { Bound, Factor } from "../factor.ts";
import { ecoDiag } from "../sources.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

/** The making of a kind of device by EcoDiag, with its relative deviation if it states one. */
export function ecoDiagAverage(id: string, value: number, deviation?: number): Factor {
  const percent = deviation === undefined ? 0 : Math.round(100 * deviation);
  const bound = (times: number): Bound => {
    const { value: at, ...of } = ecoDiagFigure(value * times, `average ± ${percent} %`);
    return { value: at, origin: { kind: "published", ...of } };
  };
  return {
    id: `device/${id}`,
    value,
    ...(deviation === undefined
      ? judgedBounds(value, "singleStudy")
      : { low: bound(1 - deviation), high: bound(1 + deviation) }),
    unit: "kg CO2e/device",
    year: "2022",
    geography: "WORLD",
    source: ecoDiag,
  };
}
