import type { Inputs } from "../estimate/estimate.ts";
import { digitalYearFactors } from "../factors/person/digital-year-factors.ts";
import { traceDeviceYear, type YearDevice, yearDevices } from "../factors/person/year-devices.ts";
import { type Working, q, readInput, work } from "./working.ts";

export function digitalYearWorkings(inputs: Inputs): Working[] {
  const hours = q(readInput(inputs, "hours"), "h");
  const lifetimeShare = readInput(inputs, "lifetimeShare");
  const devices = (Object.keys(yearDevices) as YearDevice[]).flatMap((device) => {
    const count = inputs[device];
    const kgPerYear = traceDeviceYear(device, lifetimeShare).range.central;
    return typeof count === "number"
      ? [[q(count, ""), q(kgPerYear, "kg/year"), q(1000, "g/kg")]]
      : [];
  });
  return [
    work("device", "making", ...devices),
    work("network", "lifeCycle", [hours, q(digitalYearFactors.network.value, "g/h")]),
    work("dataCentre", "lifeCycle", [hours, q(digitalYearFactors.dataCentre.value, "g/h")]),
  ];
}
