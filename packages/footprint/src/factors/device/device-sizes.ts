import type { DeviceSize } from "./device-size.ts";
import type { DeviceType } from "./device-type.ts";
import { ecoDiagAverage } from "./eco-diag-average.ts";
import { deviceSize } from "./making-of-size.ts";
import { monitorSizes } from "./monitor-sizes.ts";

/** EcoDiag's laptop of any size, in kg. */
const usualKg = 260;

const laptop = (fromInches: number, kg: number, line: number, deviation: number): DeviceSize => {
  const published = ecoDiagAverage(
    `laptop/eco-diag-from-${fromInches}-inches`,
    kg,
    line,
    deviation,
  );
  return deviceSize("laptop", fromInches, published, usualKg);
};

/** Making by diagonal, smallest first, of the devices whose sources give it. */
export const deviceSizes: Partial<Readonly<Record<DeviceType, readonly DeviceSize[]>>> = {
  monitor: monitorSizes,
  laptop: [laptop(0, 250, 100, 0.483), laptop(14, 294, 106, 0.421), laptop(17, 365, 112, 0.269)],
};
