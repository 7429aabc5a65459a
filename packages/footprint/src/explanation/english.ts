import type { Dictionary } from "./dictionary.ts";
import {
  everydayEnglish,
  devices,
  network,
  disks,
  notSaved,
  phases,
  oneYear,
} from "./everyday/english.ts";

export const english: Dictionary = {
  ...everydayEnglish,
  units: {
    ...everydayEnglish.units,
    place: "place|places",
    search: "search|searches",
    avoided: "surely avoided",
    replaced: "replaced",
    displaced: "instead of new",
    prompt: "prompt|prompts",
    token: "token|tokens",
  },
  models: {
    ...everydayEnglish.models,
    "sustainable-web-design-3": {
      title: "Loading a page, Sustainable Web Design Model 3",
      assumptions: [
        "Bytes alone decide: neither time, nor processor, nor screen.",
        "Its figure for manufacturing covers all hardware and is shown with the device.",
        "Replaced by version 4, which is 61% lower: for histories that used it.",
      ],
    },
    "eco-index": {
      title: "Loading a page, EcoIndex",
      assumptions: [
        "Its place among 500,000 pages decides: elements count for half, requests for a third, bytes for a sixth.",
        "From 1 g for an empty page to 3 g for the heaviest, whatever the country and the device; no range is published.",
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
        "On the electricity given above. The plants that answer to one more kWh may emit several times as much: in France, 3.4 times.",
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
    "device-power": {
      title: "Electricity of a device in use",
      assumptions: ["Only the power it draws: using it does not change its manufacturing."],
    },
    "nos-gestes-climat": {
      title: "A person’s digital year, Nos Gestes Climat",
      assumptions: [
        "Making and transport of the devices, shared out over the years they are kept. Their electricity is in that of the home.",
        "An hour online is between listening to music and watching HD video on a mobile network. No intensity of electricity changes its grams per hour.",
      ],
    },
    deletion: {
      title: "What deleting data really changes",
      assumptions: [
        "Disks are made already and draw the same power full or empty: the central value is zero.",
        "The high bound takes all their electricity as saved, as if a provider switched disks off.",
      ],
    },
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
