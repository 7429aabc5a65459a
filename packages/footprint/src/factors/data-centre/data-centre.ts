import { streamingKwhPerGb } from "./streaming-site.ts";
import { serverFactors as server, streamingSiteFactors as site } from "./data-centre-factors.ts";

const hoursPerYear = 365 * 24;
const siteWhPerYear = (site.ownElectricity.value + site.hostedElectricity.value) * 1e6;
const watchedHoursPerYear = site.hoursWatched.value * 365 * site.subscribers.value;

/** Electricity of the data centre for one GB of video, in Wh. */
export const streamingWhPerGb: number = 1000 * streamingKwhPerGb;

const servers = siteWhPerYear / site.overhead.value / hoursPerYear / server.power.value;

/** Making of a server with its share of the equipment around it, in kg of CO2e. */
export const serverMakingKg: number =
  server.making.value +
  server.switches.value * server.switchMaking.value +
  server.routers.value * server.routerMaking.value +
  server.firewalls.value * server.firewallMaking.value +
  (server.room.value * server.roomMaking.value * server.lifetime.value) / server.roomLifetime.value;

/** Making of the data centre for one hour of video, in grams of CO2e. The rules count it by time, not by GB. */
export const streamingMakingGramsPerHour: number =
  (servers * serverMakingKg * 1000) / (watchedHoursPerYear * server.lifetime.value);

/** The same for one GB, as the rules count it for files. */
export const streamingMakingGramsPerGb: number =
  streamingMakingGramsPerHour / site.dataPerHour.value;
