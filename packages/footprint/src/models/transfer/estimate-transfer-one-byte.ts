import { assemble, part, scalePart, sumParts } from "../../estimate/assemble.ts";
import {
  assertFields,
  assertKey,
  assertQuantity,
  assertShare,
  show,
} from "../../estimate/check.ts";
import type {
  BoundOrigin,
  Boundary,
  Estimate,
  Inputs,
  Model,
  Part,
  Segment,
} from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import {
  type BySegment,
  type Electricity,
  chooseElectricity,
  readFigure,
} from "../../factors/electricity/electricity.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { traceFactor } from "../../factors/factor.ts";
import { oneByteDeviceFactors } from "../../factors/network/one-byte-device-factors.ts";
import { oneByteFactors, oneByteNetworkFactors } from "../../factors/network/one-byte-factors.ts";
import { shiftProject } from "../../factors/page/page-sources.ts";
import { networkKwhPerByte } from "./one-byte-grams.ts";

export type OneByteInput = {
  bytes: number;
  /** Share of the data centre that runs on green power, 0 to 1; 0 by default. */
  greenHosting?: number | undefined;
  /** The mean of the three by default, from wifi to mobile. */
  network?: keyof typeof oneByteNetworkFactors | undefined;
  /** Counted for `durationMs`; no device by default. */
  device?: keyof typeof oneByteDeviceFactors | undefined;
  durationMs?: number | undefined;
  /** A zone, a factor with its source, or `{ gramsPerKwh }`; the model's own 519 g/kWh by default. */
  electricity?: BySegment<Segment, Electricity> | undefined;
};

const model: Model = { id: "one-byte", version: "2018" };
const boundary: Boundary = { segments: ["network", "dataCentre"], stages: ["use"] };
const deviceSegments = ["device", "network", "dataCentre"] as const;
const withDevice: Boundary = { segments: deviceSegments, stages: ["use"] };

const { wifi, dataCentre } = oneByteFactors;
const intensity = oneByteFactors.intensity.value;
const world = readFigure("electricity", oneByteFactors.intensity);
// Two objects for all estimates: the function is called in loops.
const transferHead = electricityHead({ network: world, dataCentre: world }, [shiftProject]);
const everywhereHead = electricityHead({ device: world, network: world, dataCentre: world }, [
  shiftProject,
]);
const origin = (where: string): BoundOrigin => ({
  kind: "published",
  source: shiftProject,
  year: wifi.year,
  where,
});
const meanNetwork: TracedRange = {
  range: networkKwhPerByte,
  origins: { low: [origin("wifi")], high: [origin("mobile network")] },
};
const dataCentreByte = part("dataCentre", "use", traceFactor(dataCentre), intensity);
/** The parts of one byte on each network, and on their mean: an estimate only multiplies them. */
const networkByte = {
  mean: networkPart(meanNetwork),
  wired: networkPart(traceFactor(oneByteNetworkFactors.wired)),
  wifi: networkPart(traceFactor(oneByteNetworkFactors.wifi)),
  mobile: networkPart(traceFactor(oneByteNetworkFactors.mobile)),
};

function networkPart(traced: TracedRange): Part {
  return part("network", "use", traced, intensity);
}

/**
 * Emissions of transferring bytes, in grams of CO2e, by the OneByte model of 2018: data centre, network and, if given, the
 * device for `durationMs`; use only, at 519 g/kWh (world) unless an electricity is given. Without a `network` it is the mean of the three,
 * and the range goes from its wifi to its mobile network. Green hosting takes off the emissions of the data centre, and not the energy nor
 * the network's. Old and high; for comparison with the others. Throws a RangeError that names the field
 * and its value.
 */
export function estimateTransferOneByte(input: OneByteInput): Estimate<"average"> {
  assertFields(input, ["bytes", "greenHosting", "network", "device", "durationMs", "electricity"]);
  const { bytes, greenHosting = 0, network, device, durationMs, electricity } = input;
  assertQuantity("bytes", bytes);
  assertShare("greenHosting", greenHosting);
  if ((device === undefined) !== (durationMs === undefined)) {
    throw new RangeError(
      `device and durationMs must be given together, got ${show(device)} and ${show(durationMs)}`,
    );
  }
  if (network !== undefined) assertKey("network", network, oneByteNetworkFactors);
  const transfer = [
    scalePart(networkByte[network ?? "mean"], bytes),
    scalePart(dataCentreByte, bytes),
  ];
  const of = network === undefined ? { bytes, greenHosting } : { bytes, greenHosting, network };
  if (device === undefined || durationMs === undefined) {
    const estimate = estimateUse(boundary, transferHead, of, transfer);
    return electricity === undefined ? estimate : onElectricity(estimate, electricity);
  }
  const used = oneByteDevice(device, durationMs, intensity);
  const inputs = { ...of, device, durationMs };
  const estimate = estimateUse(withDevice, everywhereHead, inputs, [used, ...transfer]);
  return electricity === undefined ? estimate : onElectricity(estimate, electricity);
}

/** The same kWh on another electricity. */
function onElectricity(
  { parts, energyWh, boundary: { segments }, ...head }: Estimate<"average">,
  given: BySegment<Segment, Electricity>,
): Estimate<"average"> {
  const bySegment = chooseElectricity(given, segments, world, readElectricity);
  const grams = (segment: Segment) => bySegment[segment].gramsPerKwh;
  return assemble(
    {
      ...head,
      boundary: { segments, stages: ["use"] },
      ...electricityHead(bySegment, [shiftProject]),
      inputs: {
        ...head.inputs,
        ...(segments.includes("device") && { deviceIntensity: grams("device") }),
        networkIntensity: grams("network"),
        dataCentreIntensity: grams("dataCentre"),
      },
    },
    parts.map((each) =>
      each.segment === "all" ? each : scalePart(each, grams(each.segment) / intensity),
    ),
    energyWh,
  );
}

function estimateUse(
  counted: Boundary,
  { geography, electricity, sources }: typeof transferHead,
  inputs: Inputs & { greenHosting: number },
  parts: readonly Part[],
): Estimate<"average"> {
  const { greenHosting } = inputs;
  return assemble(
    {
      basis: "average",
      boundary: counted,
      model,
      year: "2015–2018",
      geography,
      electricity,
      sources,
      inputs,
    },
    greenHosting === 0 ? parts : parts.map((each) => withGreenHosting(each, greenHosting)),
    scaleRange(sumParts(parts), 1000 / intensity),
  );
}

const withGreenHosting = (each: Part, greenHosting: number): Part =>
  each.segment === "dataCentre" ? scalePart(each, 1 - greenHosting) : each;

/** The use of a device by OneByte for `durationMs`. */
function oneByteDevice(
  device: keyof typeof oneByteDeviceFactors,
  durationMs: number,
  gramsPerKwh: number,
): Part {
  assertKey("device", device, oneByteDeviceFactors);
  assertQuantity("durationMs", durationMs);
  const traced = traceFactor(oneByteDeviceFactors[device]);
  return part("device", "use", traced, (durationMs / 60_000) * gramsPerKwh);
}
