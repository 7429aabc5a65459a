import {
  streamingMakingGramsPerHour,
  streamingWhPerGb,
} from "../factors/data-centre/data-centre.ts";
import { type ScreenDevice, powerFactors } from "../factors/device/device-time-factors.ts";
import type { Inputs } from "../estimate/estimate.ts";
import {
  type DeviceLife,
  makingGramsPerHour,
  msPerHour,
} from "../models/device/estimate-device-time.ts";
import { type DeviceUse, meanDevice } from "../models/device/mean-device.ts";
import { type Definition, definitionFactors } from "../models/video/estimate-streaming.ts";
import {
  searchMb,
  serverKwhOfLife,
  serversPerSearch,
} from "../models/service/estimate-web-search.ts";
import { serverMakingKg } from "../factors/data-centre/data-centre.ts";
import { perGb } from "./page-workings.ts";
import { type Quantity, type Working, readInput, q, work } from "./working.ts";

const hoursQuantity = (inputs: Inputs) => q(readInput(inputs, "durationMs") / msPerHour, "h");

/** For one device, or with a term for each device of the mean. */
export function deviceTimeWorkings(inputs: Inputs, use: DeviceUse = "text", places = 1): Working[] {
  const hours = [...(places === 1 ? [] : [q(places, "place")]), hoursQuantity(inputs)];
  const grid = q(readInput(inputs, "deviceIntensity"), "g/kWh");
  const devices =
    inputs.device === "mean"
      ? meanDevice(use)
      : [{ device: inputs.device as ScreenDevice, share: 1 }];
  const term = (share: number, ...of: Quantity[]) => [
    ...(share === 1 ? [] : [q(share, "share")]),
    ...hours,
    ...of,
  ];
  return [
    work(
      "device",
      "making",
      ...devices.map(({ device, share }) =>
        term(share, q(makingGramsPerHour(device, inputs as DeviceLife), "g/h")),
      ),
    ),
    work(
      "device",
      "use",
      ...devices.map(({ device, share }) =>
        term(share, q(powerFactors[device].value / 1000, "kW"), grid),
      ),
    ),
  ];
}

/** For a video, or for a call of several places that each transfer their own data. */
export function videoWorkings(inputs: Inputs): Working[] {
  const places = inputs.places === undefined ? 1 : readInput(inputs, "places");
  const hours = hoursQuantity(inputs);
  const rate = q(definitionFactors[inputs.definition as Definition].value, "GB/h");
  return [
    ...deviceTimeWorkings(inputs, inputs.places === undefined ? "video" : "call", places),
    work("network", "lifeCycle", [
      ...(places === 1 ? [] : [q(places, "place")]),
      hours,
      rate,
      q(perGb(inputs), "g/GB"),
    ]),
    work("dataCentre", "making", [hours, q(streamingMakingGramsPerHour, "g/h")]),
    work("dataCentre", "use", [
      hours,
      rate,
      q(streamingWhPerGb / 1000, "kWh/GB"),
      q(readInput(inputs, "dataCentreIntensity"), "g/kWh"),
    ]),
  ];
}

export function searchWorkings(inputs: Inputs): Working[] {
  const searches = q(readInput(inputs, "searches"), "search");
  return [
    ...deviceTimeWorkings(inputs),
    work("network", "lifeCycle", [searches, q(searchMb / 1024, "GB"), q(perGb(inputs), "g/GB")]),
    work("dataCentre", "making", [searches, q(serversPerSearch * serverMakingKg * 1000, "g")]),
    work("dataCentre", "use", [
      searches,
      q(serversPerSearch * serverKwhOfLife * 1000, "kWh"),
      q(readInput(inputs, "dataCentreIntensity"), "g/kWh"),
    ]),
  ];
}

export function definitionShareWorkings(inputs: Inputs): Working[] {
  const gb = q(readInput(inputs, "gb"), "GB");
  return [
    work("network", "lifeCycle", [gb, q(readInput(inputs, "perGb"), "g/GB")]),
    work("dataCentre", "use", [
      gb,
      q(streamingWhPerGb / 1000, "kWh/GB"),
      q(readInput(inputs, "dataCentreIntensity"), "g/kWh"),
    ]),
  ];
}

export function networkPowerWorkings(inputs: Inputs): Working[] {
  return [
    work("network", "use", [
      q(readInput(inputs, "mbpsHours"), "Mbps·h"),
      q(readInput(inputs, "wattsPerMbps") / 1000, "kW/Mbps"),
      q(readInput(inputs, "networkIntensity"), "g/kWh"),
    ]),
  ];
}
