import type { Inputs, Segment } from "../estimate/estimate.ts";
import { networkFactors } from "../models/transfer/estimate-transfer-ademe.ts";
import { oneByteDeviceFactors } from "../factors/network/one-byte-device-factors.ts";
import { oneByteFactors, oneByteNetworkFactors } from "../factors/network/one-byte-factors.ts";
import { networkKwhPerByte } from "../models/transfer/one-byte-grams.ts";
import type { Factor } from "../factors/factor.ts";
import { ecoIndexFactors } from "../factors/page/eco-index-factors.ts";
import { pageFactors, pageFactors3 } from "../factors/page/page-factors.ts";
import { type Quantity, type Working, readInput, q, work } from "./working.ts";

export function pageWorkings(inputs: Inputs): Working[] {
  const [bytes, loads] = [readInput(inputs, "bytes"), readInput(inputs, "loads")];
  const gb = [q(bytes / 1e9, "GB"), ...(loads === 1 ? [] : [q(loads, "load")])];
  const counted: readonly Segment[] =
    inputs.deviceIntensity === undefined
      ? ["network", "dataCentre"]
      : ["device", "network", "dataCentre"];
  return counted.flatMap((segment) => [
    work(segment, "making", [
      ...gb,
      q(pageFactors[`${segment}Making`].value, "kWh/GB"),
      q(pageFactors.worldIntensity.value, "g/kWh"),
    ]),
    work(segment, "use", [
      ...gb,
      q(pageFactors[`${segment}Use`].value, "kWh/GB"),
      q(readInput(inputs, `${segment}Intensity`), "g/kWh"),
      ...(segment === "dataCentre" ? notGreenShare(inputs) : []),
    ]),
  ]);
}

/** The share of the data centre that green hosting leaves, if there is any. */
function notGreenShare(inputs: Inputs): Quantity[] {
  const greenHosting = readInput(inputs, "greenHosting");
  return greenHosting > 0 ? [q(1 - greenHosting, "notGreen")] : [];
}

export function pageVersion3Workings(inputs: Inputs): Working[] {
  const { energy, making, deviceUse, networkUse, dataCentreUse, worldIntensity } = pageFactors3;
  const [bytes, loads] = [readInput(inputs, "bytes"), readInput(inputs, "loads")];
  const kwh = [
    q(bytes / 1e9, "GB"),
    ...(loads === 1 ? [] : [q(loads, "load")]),
    q(energy.value, "kWh/GB"),
  ];
  const share = (factor: Factor, intensity: number) => [
    ...kwh,
    q(factor.value, "share"),
    q(intensity, "g/kWh"),
  ];
  return [
    work("device", "making", share(making, worldIntensity.value)),
    work("device", "use", share(deviceUse, readInput(inputs, "deviceIntensity"))),
    work("network", "use", share(networkUse, readInput(inputs, "networkIntensity"))),
    work("dataCentre", "use", share(dataCentreUse, readInput(inputs, "dataCentreIntensity"))),
  ];
}

export function ecoIndexWorkings(inputs: Inputs): Working[] {
  const { grams, gramsPerPoint } = ecoIndexFactors;
  const lost = q(readInput(inputs, "lostPoints"), "point");
  return [
    work("all", "lifeCycle", [q(grams.value, "g")], [lost, q(gramsPerPoint.value, "g/point")]),
  ];
}

export function oneByteWorkings(inputs: Inputs): Working[] {
  const { dataCentre, intensity } = oneByteFactors;
  const gb = q(readInput(inputs, "bytes") / 1e9, "GB");
  const grid = (segment: Segment) =>
    q(
      inputs.networkIntensity === undefined
        ? intensity.value
        : readInput(inputs, `${segment}Intensity`),
      "g/kWh",
    );
  const ofNetwork = oneByteNetworkFactors[inputs.network as keyof typeof oneByteNetworkFactors];
  const perByte = inputs.network === undefined ? networkKwhPerByte.central : ofNetwork.value;
  const ofDevice = oneByteDeviceFactors[inputs.device as keyof typeof oneByteDeviceFactors];
  const device = () => [
    q(readInput(inputs, "durationMs") / 60_000, "min"),
    q(ofDevice.value, "kWh/min"),
    grid("device"),
  ];
  return [
    ...(inputs.device === undefined ? [] : [work("device", "use", device())]),
    work("network", "use", [gb, q(perByte * 1e9, "kWh/GB"), grid("network")]),
    work("dataCentre", "use", [
      gb,
      q(dataCentre.value * 1e9, "kWh/GB"),
      grid("dataCentre"),
      ...notGreenShare(inputs),
    ]),
  ];
}

export function transferWorkings(inputs: Inputs): Working[] {
  const gb = q(readInput(inputs, "bytes") / 1e9, "GB");
  return [work("network", "lifeCycle", [gb, q(perGb(inputs), "g/GB")])];
}

export function transferOnGridWorkings(inputs: Inputs): Working[] {
  const gb = q(readInput(inputs, "bytes") / 1e9, "GB");
  return [
    work("network", "making", [gb, q(readInput(inputs, "makingPerGb"), "g/GB")]),
    work("network", "use", [
      gb,
      q(readInput(inputs, "kwhPerGb"), "kWh/GB"),
      q(readInput(inputs, "networkIntensity"), "g/kWh"),
    ]),
  ];
}

/** Grams per GB of the network in the inputs. */
export function perGb({ network, geography }: Inputs): number {
  const kind = network === "mobile" ? "mobile" : "fixed";
  return networkFactors[kind][geography === "EU" ? "EU" : "FR"].value;
}
