import { assemble, part } from "../../estimate/assemble.ts";
import {
  assertFields,
  assertKey,
  assertObject,
  assertQuantity,
  show,
} from "../../estimate/check.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { addTraced, scaleTraced } from "../../estimate/traced-range.ts";
import { traceFactor } from "../../factors/factor.ts";
import { digitalYearFactors } from "../../factors/person/digital-year-factors.ts";
import {
  renewals,
  traceDeviceYear,
  type YearDevice,
  yearDevices,
} from "../../factors/person/year-devices.ts";

export type DigitalYearInput = {
  /** Hours online a day outside work, on any device. */
  readonly internetHoursPerDay: number;
  /** How many of each, one at least; a device that two people share is 0.5. */
  readonly devices: Readonly<Partial<Record<YearDevice, number>>>;
  /** `usually` unless given; `often` halves the lifetime of every device and `rarely` adds a third. */
  readonly renewed?: keyof typeof renewals | undefined;
};

const daysPerYear = 365;

/**
 * The digital year of a person, in grams of CO2e, as Nos Gestes Climat counts it: the making and transport of the devices shared out over
 * the years they are kept, and the network and data centres of the hours online. The electricity of the devices is not counted, since Nos
 * Gestes Climat has it in that of the home. Throws a RangeError that names the field and its value.
 */
export function estimateDigitalYear(input: DigitalYearInput): Estimate<"average"> {
  assertFields(input, ["internetHoursPerDay", "devices", "renewed"]);
  const { internetHoursPerDay, devices, renewed = "usually" } = input;
  assertQuantity("internetHoursPerDay", internetHoursPerDay);
  if (internetHoursPerDay > 24) {
    throw new RangeError(`internetHoursPerDay must be at most 24, got ${internetHoursPerDay}`);
  }
  assertKey("renewed", renewed, renewals);
  const counts = readCounts(devices);
  const lifetimeShare = renewals[renewed];
  const [first, ...others] = counts.map(([device, count]) =>
    scaleTraced(traceDeviceYear(device, lifetimeShare), count),
  );
  if (!first) throw new RangeError(`devices must name one at least, got ${show(devices)}`);
  const { network, dataCentre } = digitalYearFactors;
  const hours = internetHoursPerDay * daysPerYear;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device", "network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "nos-gestes-climat", version: "4.15.0" },
      year: "2022–2025",
      geography: network.geography,
      sources: [network.source],
      inputs: { hours, lifetimeShare, ...Object.fromEntries(counts) },
    },
    [
      part("device", "making", addTraced(first, ...others), 1000),
      part("network", "lifeCycle", traceFactor(network), hours),
      part("dataCentre", "lifeCycle", traceFactor(dataCentre), hours),
    ],
  );
}

/** The devices that are counted. Throws a RangeError that names the one that is unknown, or its count. */
function readCounts(devices: DigitalYearInput["devices"]): [device: YearDevice, count: number][] {
  assertObject(devices, "devices");
  return Object.entries(devices).map(([device, count]) => {
    assertKey("devices", device, yearDevices);
    assertQuantity(`devices.${device}`, count);
    return [device, count];
  });
}
