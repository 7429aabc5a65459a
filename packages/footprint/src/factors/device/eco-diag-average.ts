import { bounded, published } from "../bounds.ts";
import type { Factor } from "../factor.ts";
import { at } from "../at-line.ts";
import { ecoDiag } from "../sources.ts";

/** The making of a kind of device in one line of EcoDiag, with its relative deviation if it states one. */
export function ecoDiagAverage(
  id: string,
  value: number,
  line: number,
  deviation?: number,
): Factor {
  const source = at(ecoDiag, line);
  const factor: Factor = {
    id: `device/${id}`,
    value,
    unit: "kg CO2e/device",
    year: "2022",
    geography: "WORLD",
    source,
  };
  const where = `± ${Math.round(100 * (deviation ?? 0))} %`;
  const others =
    deviation === undefined
      ? undefined
      : [1 - deviation, 1 + deviation].map((times) =>
          published(value * times, source, "2022", where),
        );
  return bounded(factor, others, "singleStudy");
}
