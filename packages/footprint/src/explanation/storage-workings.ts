import type { Inputs } from "../estimate/estimate.ts";
import { streamingMakingGramsPerGb, streamingWhPerGb } from "../factors/data-centre/data-centre.ts";
import { serverMakingGrams, serverWh } from "../models/mail/estimate-email.ts";
import {
  betweenCentresFactors,
  mailCopies,
  tripsBetweenCentres,
} from "../models/mail/mail-factors.ts";
import {
  diskMakingGramsPerGbYear,
  diskWhPerGbYear,
  makingGramsPerGbYear,
  useWhPerGbYear,
} from "../models/storage/storage-share.ts";
import { perGb } from "./page-workings.ts";
import { deviceTimeWorkings } from "./time-workings.ts";
import { multiply, type Working, readInput, q, work } from "./working.ts";

const gridQuantity = (inputs: Inputs) => q(readInput(inputs, "dataCentreIntensity"), "g/kWh");

export function storageWorkings(inputs: Inputs): Working[] {
  const kept = [q(readInput(inputs, "bytes") / 1e9, "GB"), q(readInput(inputs, "years"), "year")];
  return [
    work("dataCentre", "making", [...kept, q(makingGramsPerGbYear, "g/GB/year")]),
    work("dataCentre", "use", [
      ...kept,
      q(useWhPerGbYear / 1000, "kWh/GB/year"),
      gridQuantity(inputs),
    ]),
  ];
}

/** The avoided share of the electricity is 0 in the central value, and 1 at the high bound. */
export const deletionWorkings = (inputs: Inputs): Working[] =>
  multiply(storageWorkings(inputs).slice(1), q(0, "avoided"));

export function emailWorkings(inputs: Inputs): Working[] {
  const bytes = readInput(inputs, "bytes");
  const recipients = readInput(inputs, "recipients");
  const isSent = bytes > 0 && recipients > 0;
  const gb = q(isSent ? bytes / 1e9 : 0, "GB");
  const sides = { making: isSent ? 2 : 0, use: isSent ? 1 + recipients : 0 };
  const between = betweenCentresFactors[inputs.geography === "EU" ? "EU" : "FR"].value;
  const ofRecipient: Inputs = { ...inputs, network: inputs.recipientNetwork ?? "fixed" };
  const kept = [gb, q(mailCopies(recipients), "copy"), q(readInput(inputs, "yearsKept"), "year")];
  return [
    ...deviceTimeWorkings(inputs),
    work(
      "network",
      "lifeCycle",
      [gb, q(perGb(inputs), "g/GB")],
      [gb, q(recipients, "trip"), q(perGb(ofRecipient), "g/GB")],
      [gb, q(tripsBetweenCentres(recipients), "trip"), q(between, "g/GB")],
    ),
    work(
      "dataCentre",
      "making",
      [q(sides.making, "side"), q(serverMakingGrams, "g")],
      [...kept, q(diskMakingGramsPerGbYear, "g/GB/year")],
    ),
    work(
      "dataCentre",
      "use",
      [q(sides.use, "side"), q(serverWh / 1000, "kWh"), gridQuantity(inputs)],
      [...kept, q(diskWhPerGbYear / 1000, "kWh/GB/year"), gridQuantity(inputs)],
    ),
  ];
}

export function fileSharingWorkings(inputs: Inputs): Working[] {
  const of = (name: string, unit: string) => q(readInput(inputs, name), unit);
  const gb = of("gb", "GB");
  const kept = [gb, of("copies", "copy"), of("years", "year")];
  return [
    work(
      "network",
      "lifeCycle",
      [gb, of("perGb", "g/GB")],
      [gb, of("downloads", "trip"), of("recipientPerGb", "g/GB")],
      [gb, of("betweenTrips", "trip"), of("betweenPerGb", "g/GB")],
    ),
    work("dataCentre", "making", [...kept, q(diskMakingGramsPerGbYear, "g/GB/year")]),
    work("dataCentre", "use", [
      ...kept,
      q(diskWhPerGbYear / 1000, "kWh/GB/year"),
      gridQuantity(inputs),
    ]),
  ];
}

export function fileTransferWorkings(inputs: Inputs): Working[] {
  const of = (name: string, unit: string) => q(readInput(inputs, name), unit);
  const gb = of("gb", "GB");
  const moved = [gb, of("transfers", "trip")];
  return [
    work(
      "network",
      "lifeCycle",
      [gb, of("perGb", "g/GB")],
      ...(inputs.recipientPerGb === undefined ? [] : [[gb, of("recipientPerGb", "g/GB")]]),
    ),
    work("dataCentre", "making", [...moved, q(streamingMakingGramsPerGb, "g/GB")]),
    work("dataCentre", "use", [
      ...moved,
      q(streamingWhPerGb / 1000, "kWh/GB"),
      gridQuantity(inputs),
    ]),
  ];
}
