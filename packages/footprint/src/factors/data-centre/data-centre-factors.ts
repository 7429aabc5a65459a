import { ademeDisk, ademeServer, ademeStreamingSite } from "../../../data/ademe/values.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { ademeRules } from "../sources.ts";
import { hoursWatchedPerDay } from "./streaming-site.ts";

const factor = factorsOf("data-centre", "2019–2022", "WORLD", ademeRules);

/** Servers of one large video provider, which the rules use for streaming and file transfer. */
export const streamingSiteFactors = {
  ownElectricity: factor(
    "streaming/own-electricity",
    ademeStreamingSite.ownMwhPerYear,
    "MWh/year",
    "Netflix, ESG report 2019.",
  ),
  hostedElectricity: factor(
    "streaming/hosted-electricity",
    ademeStreamingSite.hostedMwhPerYear,
    "MWh/year",
    "Netflix, ESG report 2019.",
  ),
  subscribers: factor(
    "streaming/subscribers",
    ademeStreamingSite.subscribers,
    "person",
    "Carbon Brief.",
  ),
  hoursWatched: factor(
    "streaming/hours-watched",
    hoursWatchedPerDay,
    "h/day/person",
    "An assumption of the rules.",
  ),
  dataPerHour: factor(
    "streaming/data-per-hour",
    ademeStreamingSite.gbPerHour,
    "GB/h",
    "Carbon Brief.",
  ),
  overhead: factor(
    "streaming/power-usage-effectiveness",
    ademeStreamingSite.overhead,
    "kWh/kWh",
    "Assumed by the rules.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

/** A server with its share of the equipment around it. */
export const serverFactors = {
  power: factor("server/power", ademeServer.powerW, "W"),
  lifetime: factor("server/lifetime", ademeServer.lifetimeYears, "year"),
  making: factor("server/making", ademeServer.makingKg, "kg CO2e"),
  switches: factor("server/switches", 1.468, "switch/server"),
  switchMaking: factor("switch/making", ademeServer.switchMakingKg, "kg CO2e"),
  routers: factor("server/routers", 0.286, "router/server"),
  routerMaking: factor("router/making", ademeServer.routerMakingKg, "kg CO2e"),
  firewalls: factor("server/firewalls", 0.0358, "firewall/server"),
  firewallMaking: factor("firewall/making", ademeServer.firewallMakingKg, "kg CO2e"),
  room: factor("server/room", 0.68, "m2/server"),
  roomMaking: factor("room/making", ademeServer.roomMakingKgPerM2, "kg CO2e/m2"),
  roomLifetime: factor("room/lifetime", ademeServer.roomLifetimeYears, "year"),
} as const satisfies Readonly<Record<string, Factor>>;

/** Disks of a mail service. */
export const diskFactors = {
  making: factor("disk/making", ademeDisk.makingKg, "kg CO2e"),
  lifetime: factor("disk/lifetime", ademeDisk.lifetimeYears, "year"),
  power: factor("disk/power", ademeDisk.powerW, "W"),
  capacity: factor(
    "disk/capacity",
    ademeDisk.capacityMb / 1000,
    "GB",
    "3.5524 × 1024 × 1024 megabytes in the rules, which name no source for it.",
  ),
  filled: factor("disk/filled", ademeDisk.filledPercent / 100, "GB/GB"),
  copies: factor("disk/copies", 3, "copy", "The mail and its backups."),
  overhead: factor(
    "mail/power-usage-effectiveness",
    ademeServer.mailOverhead,
    "kWh/kWh",
    "Google, for Gmail.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;
