import { ademeStreamingSite } from "../../../data/ademe/values.ts";

const { ownMwhPerYear, hostedMwhPerYear, subscribers, gbPerHour } = ademeStreamingSite;

/** Hours of video a person watches in a day: an assumption of the rules. */
export const hoursWatchedPerDay = 2;

/** Electricity of the data centre for one GB of video, in kWh. */
export const streamingKwhPerGb: number =
  ((ownMwhPerYear + hostedMwhPerYear) * 1000) /
  (hoursWatchedPerDay * 365 * subscribers * gbPerHour);
