import type { DeviceSize } from "./device-size.ts";
import type { DeviceType } from "./device-type.ts";
import { published } from "../bounds.ts";
import { at } from "../at-line.ts";
import { ecoDiag } from "../sources.ts";
import { makingOfSize } from "./making-of-size.ts";
import { monitorSizes } from "./monitor-sizes.ts";

/** EcoDiag's laptop of any size, in kg. */
const anyLaptop = 260;

/** EcoDiag's laptop of one size, with its relative deviation. */
function laptop(fromInches: number, kg: number, line: number, deviation: number): DeviceSize {
  const source = at(ecoDiag, line);
  const where = `± ${Math.round(100 * deviation)} %`;
  return {
    fromInches,
    making: makingOfSize(
      "laptop",
      fromInches,
      { ratio: kg / anyLaptop, by: source, year: "2022" },
      [1 - deviation, 1 + deviation].map((times) => published(kg * times, source, "2022", where)),
    ),
  };
}

/** Making by diagonal, smallest first, of the devices whose sources give it. */
export const deviceSizes: Partial<Readonly<Record<DeviceType, readonly DeviceSize[]>>> = {
  monitor: monitorSizes,
  laptop: [laptop(0, 250, 100, 0.483), laptop(14, 294, 106, 0.421), laptop(17, 365, 112, 0.269)],
};
