import type { Dictionary } from "./dictionary.ts";

const devices =
  "Manufacturing a device is spread over the hours of its life, which ADEME assumes unless given.";
const network =
  "A network’s emissions are shared out by the GB, though it draws nearly the same power whatever passes. No intensity of electricity changes its grams per GB.";
const disks =
  "Disks half full, three copies, an electricity mix given above; the capacity of a disk has no source in the rules.";
const notSaved = "It is a share of what exists anyway: doing less does not save it at once.";
const phases = "Manufacturing, transport and end of life of a typical device by ADEME.";
const oneYear =
  "Each year kept is one year’s share of a whole device at its usual lifetime; the power a newer one might save is not counted.";

export const english: Dictionary = {
  locale: "en",
  colon: ": ",
  segments: { device: "device", network: "network", dataCentre: "data centre" },
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
  judged: (times, reason) => `our own judgement, ×/⁠÷ ${times}: ${reason}`,
  judgements: {
    singleStudy: "one study alone has this figure",
    hoursOfLife: "lifetime and hours of use a day are assumed",
    deviceUse: "power and hours of use differ from one device to the next",
    servers: "servers of one service, over an assumed use",
    betweenCentres: "networks between data centres have no other figure",
    networkPower: "watts per Mbps of one study, applied to every network",
    marginalGrid: "France’s ratio of a marginal to an average grid, applied elsewhere",
  },
  derived: (rule, from) => `derived, ${rule}${from === "" ? "" : ` (${from})`}`,
  rules: {
    energyOnGrid: "electricity per GB on the average grid",
    hourOfVideo: "electricity of an hour of video, shared out by the GB",
    marginalGrid: "marginal in the place of average electricity",
    nothingSwitchedOff: "no disk is switched off",
    allElectricityOfDisks: "all electricity of the disks",
    aiSizeAndOverhead: "over the model sizes and data-centre overheads of EcoLogits",
    shortestAnswer: "a small model’s answer, as short as a tweet",
  },
  noBound: "no source gives a bound; used as if it were exact",
  places: { WORLD: "world", EU: "European Union", EUROPE: "Europe" },
  units: {
    load: "loads per visit",
    notGreen: "not green",
    place: "place|places",
    search: "search|searches",
    avoided: "surely avoided",
    copy: "copy|copies",
    trip: "trip|trips",
    side: "mailbox|mailboxes",
    replaced: "replaced",
    displaced: "instead of new",
    times: "time|times",
    year: "year|years",
    share: "of it",
    prompt: "prompt|prompts",
    token: "token|tokens",
  },
  models: {
    "sustainable-web-design": {
      title: "Loading a page, Sustainable Web Design Model 4",
      assumptions: [
        "Bytes alone decide: neither time, nor processor, nor screen.",
        "Manufacturing stays at the world’s 494 g/kWh, whatever the country.",
        "The range goes from the lowest to the highest published model of the same bytes. The lowest leaves the device out.",
      ],
    },
    "sustainable-web-design-3": {
      title: "Loading a page, Sustainable Web Design Model 3",
      assumptions: [
        "Bytes alone decide: neither time, nor processor, nor screen.",
        "Its figure for manufacturing covers all hardware and is shown with the device.",
        "Replaced by version 4, which is 61% lower: for histories that used it.",
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
    "ademe-streaming": {
      title: "Watching a video, ADEME",
      assumptions: [
        devices,
        network,
        "Servers: one provider’s figures of 2019. Sound alone: rate of a call without picture.",
      ],
    },
    "ademe-video-call": {
      title: "Video call, all places together, ADEME",
      assumptions: [devices, network, "Servers: those of streaming, for want of better."],
    },
    "ademe-definition-share": {
      title: "Share of networks and data centres that a lower definition takes off",
      assumptions: [network, notSaved],
    },
    "network-power": {
      title: "Power that networks really draw less with a lower definition",
      assumptions: [
        "Only the watts that follow the traffic; the rest is drawn whatever is watched.",
        "The range goes from an average grid to a marginal one, unless the given grid is marginal already.",
      ],
    },
    "ademe-device-time": { title: "Time in front of a screen, ADEME", assumptions: [devices] },
    "ademe-web-search": {
      title: "Searches on the web, ADEME",
      assumptions: [
        "50 seconds to type and one minute to read: nearly all of it is the device where electricity is as low in carbon as in France.",
        devices,
        network,
        "The rules multiply the power of servers by 1,000, which looks like a unit error.",
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
    "ademe-file-sharing": {
      title: "A file sent or shared, by ADEME’s figures for mail",
      assumptions: [
        "Only the file: the mail around it is written and read either way.",
        network,
        disks,
      ],
    },
    "ademe-file-transfer": {
      title: "A file sent or received, ADEME",
      assumptions: [
        "The device does something else meanwhile, and storage is not counted.",
        network,
        "Servers: those of streaming, for want of better.",
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
    "device-power": {
      title: "Electricity of a device in use",
      assumptions: ["Only the power it draws: using it does not change its manufacturing."],
    },
    deletion: {
      title: "What deleting data really changes",
      assumptions: [
        "Disks are made already and draw the same power full or empty: the central value is zero.",
        "The high bound takes all their electricity as saved, as if a provider switched disks off.",
      ],
    },
    "device-life": { title: "A device kept longer", assumptions: [phases, oneYear] },
    "device-reuse": {
      title: "A used device instead of a new one",
      assumptions: [
        phases,
        oneYear,
        "Counted for the share in which it replaces a new one, which you gave.",
      ],
    },
    "device-whole-life": {
      title: "A device, from manufacturing to end of life",
      assumptions: [phases, "Electricity: usual power and hours by ADEME."],
    },
    "device-without-use": {
      title: "A device, from manufacturing to end of life, without its electricity",
      assumptions: [phases, "Its electricity in use has no source: unknown, which is not zero."],
    },
    "device-making": {
      title: "Manufacturing a device",
      assumptions: ["Manufacturing alone of a typical device, by the source named first."],
    },
    "device-repair": {
      title: "Repairing a device",
      assumptions: [
        phases,
        "How much of it is new afterwards is a share you gave: no source has it.",
      ],
    },
    "device-transport": {
      title: "Transporting a device once more",
      assumptions: [
        phases,
        "Counted as if it travelled as far as a new one: less if it stays nearby.",
      ],
    },
    "device-end-of-life": {
      title: "Treating a device at its end of life",
      assumptions: [phases, "The sources give no credit for recovered metals."],
    },
    ecologits: {
      title: "Answers of a generative AI, EcoLogits",
      assumptions: [
        "Size of the model guessed by EcoLogits unless its provider released it; the central value is the mean of both ends.",
        "64 requests share a server, whose manufacturing is spread over three years. These, power and latency have no published range.",
        "No training, no network, no device of the user; the length of the question does not count.",
      ],
    },
    "ai-prompt-published": {
      title: "Short answers of a generative AI, any model",
      assumptions: [
        "From a tweet by a small model to the highest published figure: different models, lengths and boundaries.",
        "The central value is Google’s median prompt, 0.24 Wh, at the world’s average electricity.",
        "Long answers, images and video emit more.",
      ],
    },
  },
};
