import { assemble } from "../../estimate/assemble.ts";
import type { Boundary, Estimate, Model, Range } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import {
  type ReadElectricity,
  chooseElectricity,
  readFigure,
} from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { carbonTrustFactors } from "../../factors/network/carbon-trust-factors.ts";
import { pageFactors } from "../../factors/page/page-factors.ts";
import { sustainableWebDesign } from "../../factors/page/page-sources.ts";
import { version3, version4 } from "../../factors/page/page-values.ts";
import { pagePart, pageSpread } from "./page-bounds.ts";
import { type PageLoad, readPageLoad } from "./page-load.ts";
import { gramsPerGb } from "./page-grams.ts";

const model: Model = { id: "sustainable-web-design", version: "4" };
const segments = ["device", "network", "dataCentre"] as const;
const boundary: Boundary = { segments, stages: ["making", "use"] };

const { deviceMaking, deviceUse, networkMaking, networkUse, dataCentreMaking, dataCentreUse } =
  pageFactors;
const world = readFigure("electricity", pageFactors.worldIntensity);
const everywhere = { device: world, network: world, dataCentre: world };
// One object for all pages without an electricity of their own: the function is called in loops.
const everywhereHead = electricityHead(everywhere, [sustainableWebDesign]);

/** Electricity of a GB in use, in Wh: from Carbon Trust's fixed network alone to version 3 of the model. */
const useWhPerGb: Range = {
  low: carbonTrustFactors.fixedCore.value + carbonTrustFactors.box.value,
  central: 1000 * (version4.deviceUse + version4.networkUse + version4.dataCentreUse),
  high: 1000 * version3.energy * (1 - version3.making),
};

/** The estimate of a page, with electricity that `read` understands. */
export function calculatePage(
  input: PageLoad & { electricity?: unknown },
  read: ReadElectricity,
): Estimate<"average"> {
  const { bytes, greenHosting, loads } = readPageLoad(input);
  const { electricity: given } = input;
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
      pagePart("network", "making", making * networkMaking.value, spread),
      pagePart("network", "use", gb * networkUse.value * useful.network, spread),
      pagePart("dataCentre", "making", making * dataCentreMaking.value, spread),
      pagePart("dataCentre", "use", gb * dataCentreUse.value * useful.dataCentre, spread),
    ],
    scaleRange(useWhPerGb, gb),
  );
}
