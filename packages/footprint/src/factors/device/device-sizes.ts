import type { DeviceSize } from "./device-size.ts";
import type { DeviceType } from "./device-type.ts";
import { ecoDiagAverage } from "./eco-diag-average.ts";
import { monitorSizes } from "./monitor-sizes.ts";

const laptop = (fromInches: number, kg: number, deviation: number): DeviceSize => ({
  fromInches,
  making: ecoDiagAverage(`laptop/making-from-${fromInches}-inches`, kg, deviation),
});

/** Making by diagonal, smallest first, of the devices whose sources give it. */
export const deviceSizes: Partial<Readonly<Record<DeviceType, readonly DeviceSize[]>>> = {
  monitor: monitorSizes,
  laptop: [laptop(0, 250, 0.483), laptop(14, 294, 0.421), laptop(17, 365, 0.269)],
};
