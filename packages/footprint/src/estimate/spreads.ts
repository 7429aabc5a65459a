import { pageSpread } from "./page-spread.ts";
import type { Spread } from "./spread.ts";

/**
 * How wide the ranges are. The sources give almost no uncertainty; these are **our own judgement**, from
 * how much published studies of the same quantity differ. They are not confidence intervals.
 */
export const spreads = {
  page: pageSpread,
  deviceMaking: {
    timesOrDivided: 1.6,
    reason: "makers' sheets and life cycle studies of one kind of device",
  },
  deviceTime: {
    timesOrDivided: 2,
    reason: "adds an assumed lifetime and assumed hours a day to the making of the device",
  },
  deviceUse: {
    timesOrDivided: 2,
    reason: "hours of use a day differ from one household to the next",
  },
  network: {
    timesOrDivided: 3,
    reason: "averages per GB of different years, countries and allocations",
  },
  dataCentre: {
    timesOrDivided: 3,
    reason: "one provider's electricity of 2019 over an assumed number of hours watched",
  },
  storage: {
    timesOrDivided: 10,
    reason: "0.24 g to 280 g a GB and year published for the same service",
  },
  networkPower: {
    timesOrDivided: 3,
    reason: "watts per Mbps of one study, applied to every network",
  },
  marginalGrid: {
    timesOrDivided: 5,
    reason:
      "the power of networks (3) with an average grid figure in the place of a marginal one, 3.4 times higher in France",
  },
} as const satisfies Readonly<Record<string, Spread>>;
