import { assemble } from "../../estimate/assemble.ts";
import type { Boundary, Estimate, Model, Part, Range } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import {
  type ReadElectricity,
  chooseElectricity,
  readFigure,
} from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { pageFactors } from "../../factors/page/page-factors.ts";
import { sustainableWebDesign } from "../../factors/page/page-sources.ts";
import { version3, version4 } from "../../factors/page/page-values.ts";
import { pagePart, pageSpread, type PageSpread } from "./page-bounds.ts";
import {
  assertWithoutDevice,
  type PageBoundary,
  type PageLoad,
  readPageLoad,
} from "./page-load.ts";
import { gramsPerGb, gramsWithoutDevice, kwhWithoutDevice } from "./page-grams.ts";

const model: Model = { id: "sustainable-web-design", version: "4" };
const segments = ["device", "network", "dataCentre"] as const;
const stages = ["making", "use"] as const;
const boundary: Boundary = { segments, stages };
const otherSegments = ["network", "dataCentre"] as const;
const withoutDeviceBoundary: Boundary = { segments: otherSegments, stages };

const { deviceMaking, deviceUse, networkMaking, networkUse, dataCentreMaking, dataCentreUse } =
  pageFactors;
const world = readFigure("electricity", pageFactors.worldIntensity);
const everywhere = { device: world, network: world, dataCentre: world };
// One object for all pages without an electricity of their own: the function is called in loops.
const everywhereHead = electricityHead(everywhere, [sustainableWebDesign]);

const { ademe, version4: ofVersion4, oneByte } = kwhWithoutDevice;
const whPerGb = (kwh: { network: number; dataCentre: number }) =>
  1000 * (kwh.network + kwh.dataCentre);
const withoutDeviceWhPerGb: Range = {
  low: whPerGb(ademe),
  central: whPerGb(ofVersion4),
  high: whPerGb(oneByte),
};
const withDeviceWh = withoutDeviceWhPerGb.central + 1000 * version4.deviceUse;
/** Electricity of a GB in use, by the models that bound its emissions. */
const useWhPerGb: Range = {
  low: (withDeviceWh * withoutDeviceWhPerGb.low) / withoutDeviceWhPerGb.central,
  central: withDeviceWh,
  high: 1000 * version3.energy * (1 - version3.making),
};

/** The estimate of a page, with electricity that `read` understands. */
export function calculatePage(
  input: PageLoad & PageBoundary & { electricity?: unknown },
  read: ReadElectricity,
): Estimate<"average"> {
  const { bytes, greenHosting, loads } = readPageLoad(input, "withoutDevice");
  const { electricity: given, withoutDevice = false } = input;
  assertWithoutDevice(withoutDevice);
  if (withoutDevice) return calculateWithoutDevice(bytes, loads, greenHosting, given, read);
  const isOwn = given !== undefined;
  const electricity = isOwn ? chooseElectricity(given, segments, world, read) : everywhere;
  const gb = (bytes / 1e9) * loads;
  const deviceIntensity = electricity.device.gramsPerKwh;
  const networkIntensity = electricity.network.gramsPerKwh;
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const useful = {
    device: deviceIntensity,
    network: networkIntensity,
    dataCentre: dataCentreIntensity * (1 - greenHosting),
  };
  const spread = pageSpread(gramsPerGb(useful), useful);
  const making = gb * world.gramsPerKwh;
  const head = isOwn ? electricityHead(electricity, [sustainableWebDesign]) : everywhereHead;

  return assemble(
    {
      basis: "average",
      boundary,
      model,
      year: "2020–2023",
      geography: head.geography,
      electricity: head.electricity,
      sources: head.sources,
      inputs: {
        bytes,
        loads,
        greenHosting,
        deviceIntensity,
        networkIntensity,
        dataCentreIntensity,
      },
    },
    [
      pagePart("device", "making", making * deviceMaking.value, spread),
      pagePart("device", "use", gb * deviceUse.value * useful.device, spread),
      ...partsWithoutDevice(gb, useful, spread),
    ],
    scaleRange(useWhPerGb, gb),
  );
}

function calculateWithoutDevice(
  bytes: number,
  loads: number,
  greenHosting: number,
  given: unknown,
  read: ReadElectricity,
): Estimate<"average"> {
  const electricity = chooseElectricity(given, otherSegments, world, read);
  const networkIntensity = electricity.network.gramsPerKwh;
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const useful = {
    device: 0,
    network: networkIntensity,
    dataCentre: dataCentreIntensity * (1 - greenHosting),
  };
  const gb = (bytes / 1e9) * loads;
  return assemble(
    {
      basis: "average",
      boundary: withoutDeviceBoundary,
      model,
      year: "2020–2023",
      ...electricityHead(electricity, [sustainableWebDesign]),
      inputs: { bytes, loads, greenHosting, networkIntensity, dataCentreIntensity },
    },
    partsWithoutDevice(gb, useful, pageSpread(gramsWithoutDevice(useful), useful, true)),
    scaleRange(withoutDeviceWhPerGb, gb),
  );
}

function partsWithoutDevice(
  gb: number,
  useful: { readonly network: number; readonly dataCentre: number },
  spread: PageSpread,
): [Part, Part, Part, Part] {
  const making = gb * world.gramsPerKwh;
  return [
    pagePart("network", "making", making * networkMaking.value, spread),
    pagePart("network", "use", gb * networkUse.value * useful.network, spread),
    pagePart("dataCentre", "making", making * dataCentreMaking.value, spread),
    pagePart("dataCentre", "use", gb * dataCentreUse.value * useful.dataCentre, spread),
  ];
}
