import {
  type BySegment,
  type Electricity,
  type Estimate,
  estimatePage,
  estimatePageVersion3,
  estimateTransferOneByte,
  gridIntensity,
  type PageInput,
  pageRating,
  type Segment,
} from "../src/index.ts";

// The calls of @tgwf/co2, each answered by this package: what `docs/from-co2js.md` promises. Its answers to inputs that are no numbers or
// shares are not: see there.

type Grid = number | { readonly country: string } | { readonly value: number };
export type Options = {
  readonly gridIntensity?: { readonly [K in "device" | "network" | "dataCenter"]?: Grid };
  readonly greenHostingFactor?: number;
  readonly firstVisitPercentage?: number;
  readonly returnVisitPercentage?: number;
  readonly dataReloadRatio?: number;
};

type Numbers = Readonly<Record<string, number>>;

const electricity = (grid: Grid | undefined): Electricity | undefined => {
  if (typeof grid === "number") return { gramsPerKwh: grid };
  if (grid && "country" in grid) return grid.country;
  return grid && { gramsPerKwh: grid.value };
};

function pageInput(bytes: number, green: boolean, options: Options): PageInput {
  const { gridIntensity: grids, greenHostingFactor = 0 } = options;
  const bySegment: BySegment<Segment, Electricity> | undefined = grids && {
    device: electricity(grids.device),
    network: electricity(grids.network),
    dataCentre: electricity(grids.dataCenter),
  };
  return { bytes, electricity: bySegment, greenHosting: green ? 1 : greenHostingFactor };
}

const visits = (options: Options) => ({
  firstVisitShare: options.firstVisitPercentage ?? 1,
  returnVisitShare: options.returnVisitPercentage ?? 0,
  dataReloadRatio: options.dataReloadRatio ?? 0,
});

const total = ({ carbonGramsCo2e }: Estimate<"average">) => carbonGramsCo2e.central;

const grams = ({ parts }: Estimate<"average">, segment: Segment, stage: "making" | "use") =>
  parts.find((part) => part.segment === segment && part.stage === stage)?.carbonGramsCo2e.central ??
  0;

class SustainableWebDesignV4 {
  readonly version = 4;

  operationalEmissions(bytes: number, options: Options = {}): Numbers {
    const page = estimatePage(pageInput(bytes, false, options));
    return {
      dataCenter: grams(page, "dataCentre", "use"),
      network: grams(page, "network", "use"),
      device: grams(page, "device", "use"),
    };
  }

  embodiedEmissions(bytes: number): Numbers {
    const page = estimatePage({ bytes });
    return {
      dataCenter: grams(page, "dataCentre", "making"),
      network: grams(page, "network", "making"),
      device: grams(page, "device", "making"),
    };
  }

  perByte(bytes: number, green = false, segments = false, rating = false, options: Options = {}) {
    const page = estimatePage(pageInput(bytes, green, options));
    return answer(total(page), segments && segmentsOf(page), rating && 4);
  }

  perVisit(bytes: number, green = false, segments = false, rating = false, options: Options = {}) {
    const page = pageInput(bytes, green, options);
    const share = visits(options);
    const visit = total(estimatePage({ ...page, ...share }));
    const first = estimatePage(page);
    const bySegment = {
      // As the peer has them: of a first visit, while the total is of the mean visit.
      ...segmentsOf(first),
      firstVisitCO2e: total(first),
      returnVisitCO2e: total(first) * share.dataReloadRatio,
    };
    return answer(visit, segments && bySegment, rating && 4);
  }

  ratingScale = (carbonGramsCo2e: number) => pageRating(carbonGramsCo2e);
}

/** A number, or the object that segments and a rating turn it into. */
function answer(sum: number, segments: Numbers | false, version: 3 | 4 | false) {
  if (!segments && !version) return sum;
  return { ...segments, total: sum, ...(version && { rating: pageRating(sum, version) }) };
}

function segmentsOf(page: Estimate<"average">): Numbers {
  const stages = { Operational: "use", Embodied: "making" } as const;
  const segments = {
    dataCenter: "dataCentre",
    network: "network",
    consumerDevice: "device",
  } as const;
  const found: Record<string, number> = {};
  for (const [name, segment] of Object.entries(segments)) {
    for (const [suffix, stage] of Object.entries(stages)) {
      const value = grams(page, segment, stage);
      found[`${name}${suffix}CO2e`] = value;
      found[`total${suffix}CO2e`] = (found[`total${suffix}CO2e`] ?? 0) + value;
      found[`${name}CO2e`] = (found[`${name}CO2e`] ?? 0) + value;
    }
  }
  return found;
}

const version3Intensity = 472.94;

class SustainableWebDesignV3 {
  readonly version = 3;

  energyPerByteByComponent(bytes: number): Numbers {
    const co2 = components(estimatePageVersion3({ bytes }));
    return Object.fromEntries(
      Object.entries(co2).map(([name, value]) => [
        name.replace("CO2", "Energy"),
        value / version3Intensity,
      ]),
    );
  }

  energyPerByte = (bytes: number) => total(estimatePageVersion3({ bytes })) / version3Intensity;
  energyPerVisit = (bytes: number) => Number(this.perVisit(bytes)) / version3Intensity;

  perByte(bytes: number, green = false, segments = false, rating = false, options: Options = {}) {
    const page = estimatePageVersion3(pageInput(bytes, green, options));
    return answer(total(page), segments && components(page), rating && 3);
  }

  perVisit(bytes: number, green = false, segments = false, rating = false, options: Options = {}) {
    const page = pageInput(bytes, green, options);
    const share = {
      firstVisitShare: options.firstVisitPercentage ?? 0.75,
      returnVisitShare: options.returnVisitPercentage ?? 0.25,
      dataReloadRatio: options.dataReloadRatio ?? 0.02,
    };
    const visit = total(estimatePageVersion3({ ...page, ...share }));
    const first = estimatePageVersion3({ ...page, ...share, returnVisitShare: 0 });
    const subsequent = estimatePageVersion3({ ...page, ...share, firstVisitShare: 0 });
    const bySegment = {
      ...suffixed(components(first), "first"),
      ...suffixed(components(subsequent), "subsequent"),
    };
    return answer(visit, segments && bySegment, rating && 3);
  }

  ratingScale = (carbonGramsCo2e: number) => pageRating(carbonGramsCo2e, 3);
}

const components = (page: Estimate<"average">): Numbers => ({
  consumerDeviceCO2: grams(page, "device", "use"),
  networkCO2: grams(page, "network", "use"),
  productionCO2: grams(page, "device", "making"),
  dataCenterCO2: grams(page, "dataCentre", "use"),
});

const suffixed = (numbers: Numbers, suffix: string): Numbers =>
  Object.fromEntries(Object.entries(numbers).map(([key, value]) => [`${key} - ${suffix}`, value]));

/** With a green host the peer also changes the electricity of the network. */
const greenOneByte = { greenHosting: 1, electricity: { network: { gramsPerKwh: 475 } } } as const;

class OneByte {
  perByte = (bytes: number, green = false) =>
    total(estimateTransferOneByte({ bytes, ...(green && greenOneByte) }));
}

const models = {
  "swd 4": () => new SustainableWebDesignV4(),
  "swd 3": () => new SustainableWebDesignV3(),
  "1byte 4": () => new OneByte(),
};

export class CO2 {
  readonly model: SustainableWebDesignV3 | SustainableWebDesignV4 | OneByte;
  readonly #segments: boolean;
  readonly #rating: boolean;

  constructor(
    options: { model?: string; version?: number; results?: "segment"; rating?: boolean } = {},
  ) {
    const { model = "swd", version = 4, results, rating = false } = options;
    const create = models[`${model} ${version}` as keyof typeof models];
    if (!create) throw new RangeError(`model must be swd or 1byte, got ${model} ${version}`);
    this.model = create();
    this.#segments = results === "segment";
    this.#rating = rating;
  }

  perByte(bytes: number, green = false) {
    return this.model.perByte(bytes, green, this.#segments, this.#rating);
  }

  perVisit(bytes: number, green = false) {
    return this.#visited().perVisit(bytes, green, this.#segments, this.#rating);
  }

  perByteTrace(bytes: number, green = false, options: Options = {}) {
    const co2 = this.model.perByte(bytes, green, this.#segments, this.#rating, options);
    const variables = { bytes, ...usedGrids(bytes, green, options) };
    return { co2, green, variables };
  }

  perVisitTrace(bytes: number, green = false, options: Options = {}) {
    const co2 = this.#visited().perVisit(bytes, green, this.#segments, this.#rating, options);
    const { firstVisitShare, returnVisitShare, dataReloadRatio } = visits(options);
    const variables = {
      bytes,
      ...usedGrids(bytes, green, options),
      firstVisitPercentage: firstVisitShare,
      returnVisitPercentage: returnVisitShare,
      dataReloadRatio,
    };
    return { co2, green, variables };
  }

  #visited() {
    if (this.model instanceof OneByte) throw new RangeError("OneByte has no visits");
    return this.model;
  }
}

/** The electricity and the hosting that an estimate used, which each of ours has in `electricity` and `inputs`. */
function usedGrids(bytes: number, green: boolean, options: Options) {
  const { inputs } = estimatePage(pageInput(bytes, green, options));
  const grid = (given: Grid | undefined, value: unknown) =>
    typeof given === "object" && "country" in given
      ? { country: gridIntensity(given.country).zone, value }
      : { value };
  const { device, network, dataCenter } = options.gridIntensity ?? {};
  return {
    gridIntensity: {
      device: grid(device, inputs.deviceIntensity),
      network: grid(network, inputs.networkIntensity),
      dataCenter: grid(dataCenter, inputs.dataCentreIntensity),
    },
    greenHostingFactor: inputs.greenHosting,
  };
}
