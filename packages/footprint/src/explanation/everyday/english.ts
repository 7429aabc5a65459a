import type { Dictionary } from "../dictionary.ts";
import type { EverydayModelId } from "./workings.ts";

// What several models assume.
export const devices =
  "Manufacturing a device is spread over the hours of its life, which ADEME assumes unless given.";
export const network =
  "A network’s emissions are shared out by the GB, though it draws nearly the same power whatever passes. No intensity of electricity changes its grams per GB.";
export const disks =
  "Disks half full, three copies, an electricity mix given above; the capacity of a disk has no source in the rules.";
export const notSaved = "It is a share of what exists anyway: doing less does not save it at once.";
export const phases = "Manufacturing, transport and end of life of a typical device by ADEME.";
export const oneYear =
  "Each year kept is one year’s share of a whole device at its usual lifetime; the power a newer one might save is not counted.";

/** Everything but the models that are explained rarely. */
export const everydayEnglish: Dictionary<EverydayModelId> = {
  locale: "en",
  colon: ": ",
  segments: {
    device: "device",
    network: "network",
    dataCentre: "data centre",
    all: "all together",
  },
  stages: {
    making: "manufacturing",
    distribution: "transport",
    use: "use",
    endOfLife: "end of life",
    lifeCycle: "whole life",
  },
  basis: {
    average: "An average share of what exists anyway. Never read it as a saving.",
    marginal: "What really changes when one person acts.",
    avoided:
      "Puts off making a new device. It is not a share of what exists anyway, and does not add to one.",
  },
  result: (low, central, high) => `Between ${low} and ${high} of CO₂e, central value ${central}.`,
  counted: (parts) => `Counted: ${parts}. What is not named was left out; it is not zero.`,
  year: (year, dataSet) => `Figures of ${year}, data set ${dataSet}.`,
  unknownYear: "year not stated",
  electricity: (segments, place, gramsPerKwh, credit) =>
    `Electricity (${segments}): ${place}, ${gramsPerKwh} g/kWh${credit ? `, from ${credit}` : ""}.`,
  pluralFrom: 1.0001,
  ownIntensity: "a given value",
  sum: (count) => `Sum of ${count} estimates`,
  combination:
    "Low bounds add to low bounds and high to high, as if all errors went the same way: a sum is as uncertain as its terms.",
  bounds: { low: "Low bound", high: "High bound" },
  published: (title, details) => `published, ${title} (${details})`,
  sheets: (count, fromKg, toKg) => `${count} sheets, half of them from ${fromKg} to ${toKg} kg`,
  judged: (times, reason) => `our own judgement, ×/⁠÷ ${times}: ${reason}`,
  judgements: {
    singleStudy: "one study alone has this figure",
    hoursOfUse: "hours of use a day are assumed",
    deviceUse: "power and hours of use differ from one device to the next",
    servers: "servers of one service, over an assumed use",
    betweenCentres: "networks between data centres have no other figure",
    networkPower: "watts per Mbps of one study, applied to every network",
  },
  derived: (rule, from) => `derived, ${rule}${from === "" ? "" : ` (${from})`}`,
  rules: {
    energyOnGrid: "electricity per GB on the same grid, with the same manufacturing",
    modelOnGrid: "another model on the same electricity",
    modelInProportion:
      "another model on the same electricity; it counts no device, which is taken in proportion",
    mostSheets: "the middle 80% of manufacturers’ sheets",
    scaledBySize: "in proportion of what another source finds for this size",
    hourOfVideo: "electricity of an hour of video, shared out by the GB",
    largerDisk: "disks of 12 TB with the same copies, half full, for five years",
    nothingSwitchedOff: "no disk is switched off",
    allElectricityOfDisks: "all electricity of the disks",
    aiSizeAndOverhead: "over the model sizes and data-centre overheads of EcoLogits",
    shortestAnswer: "a small model’s answer, as short as a tweet",
  },
  noBound: "no source gives a bound; used as if it were exact",
  names: {},
  places: { WORLD: "world", EU: "European Union", EUROPE: "Europe" },
  units: {
    load: "loads per visit",
    notGreen: "not green",
    copy: "copy|copies",
    trip: "trip|trips",
    side: "mailbox|mailboxes",
    times: "time|times",
    year: "year|years",
    share: "of it",
    point: "point|points",
  },
  models: {
    "sustainable-web-design": {
      title: "Loading a page, Sustainable Web Design Model 4",
      assumptions: [
        "Bytes alone decide: neither time, nor processor, nor screen.",
        "Manufacturing stays at the world’s 494 g/kWh, whatever the country.",
        "The range goes from the lowest to the highest published model of the same bytes, on the same electricity and with the same boundary.",
      ],
    },
    "one-byte": {
      title: "Moving bytes, OneByte 2018",
      assumptions: [
        "Intensities of 2015 to 2018; unless given, the mean of three networks and no device. No manufacturing.",
        "Old and high: for comparison.",
      ],
    },
    "ademe-transfer": {
      title: "Moving bytes over a network, ADEME",
      assumptions: [network, notSaved],
    },
    "ademe-transfer-on-grid": {
      title: "Moving bytes over a network, ADEME, on the electricity given",
      assumptions: [
        "ADEME has one figure for France and one for Europe: their difference is taken as electricity, the rest as manufacturing.",
        notSaved,
      ],
    },
    "ademe-streaming": {
      title: "Watching a video, ADEME",
      assumptions: [
        devices,
        network,
        "Servers: one provider’s figures of 2019. Sound alone: rate of a call without picture.",
      ],
    },
    "ademe-email": {
      title: "An e-mail, ADEME",
      assumptions: [
        "Unless given: 3 minutes to write, 10 seconds to read, kept 10 years on both sides.",
        devices,
        network,
        disks,
      ],
    },
    "ademe-mail-storage": {
      title: "Keeping data in a mailbox or online storage, ADEME’s rules for mail",
      assumptions: [
        disks,
        "The German environment agency finds 166 to 280 g a GB and year. A published figure of 0.24 g, the share of one transfer, is not used.",
        "Disks keep spinning after a deletion: deleting does not save this share.",
      ],
    },
    "device-life": { title: "A device kept longer", assumptions: [phases, oneYear] },
    "device-making": {
      title: "Manufacturing a device",
      assumptions: ["Manufacturing alone of a typical device, by the source named first."],
    },
  },
};
