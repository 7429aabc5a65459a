import { assertKey } from "../../estimate/check.ts";
import type { Segment } from "../../estimate/estimate.ts";
import {
  type BySegment,
  type Electricity,
  type ResolvedElectricity,
  chooseElectricity,
  readFigure,
} from "./electricity.ts";
import { gridIntensity } from "./grid.ts";
import { readElectricity } from "./read-electricity.ts";
import { rulesIntensity } from "./rules-intensity.ts";

/** `current`: the electricity of `gridIntensity`. `ademe-2.1.0`: that of ADEME's rules 2.1.0, whose results it reproduces. */
export type Edition = "current" | "ademe-2.1.0";

/** Options of a model of ADEME about the electricity of some segments. */
export type ElectricityOptions<S extends Segment> = {
  /** A zone, a factor with its source, or `{ gramsPerKwh }`; of the network's geography, or of France, by default. */
  electricity?: BySegment<S, Electricity> | undefined;
  /** The electricity by default; `current` unless given. */
  edition?: Edition | undefined;
};

const byDefault: Readonly<Record<Edition, Readonly<Record<"FR" | "EU", ResolvedElectricity>>>> = {
  current: {
    FR: readFigure("electricity", gridIntensity("FR")),
    EU: readFigure("electricity", gridIntensity("EU")),
  },
  "ademe-2.1.0": {
    FR: readFigure("electricity", rulesIntensity.FR),
    EU: readFigure("electricity", rulesIntensity.EU),
  },
};

/** The electricity of each segment of a model of ADEME. Throws a RangeError that names the field and its value. */
export function resolveElectricity<S extends Segment>(
  { electricity, edition = "current" }: ElectricityOptions<S>,
  segments: readonly S[],
  geography: "FR" | "EU" = "FR",
): Readonly<Record<S, ResolvedElectricity>> {
  assertKey("edition", edition, byDefault);
  return chooseElectricity(electricity, segments, byDefault[edition][geography], readElectricity);
}
