/**
 * Bounds that no published figure gives: the numbers that divide and multiply a central value are **our own judgement**, not
 * confidence intervals. They remain only where nothing is published, or only assumptions are. `Dictionary.judgements` says why each is as it is.
 */
export const judgements = {
  /** One study alone has the making, the transport or the end of life of a device. */
  singleStudy: 1.6,
  /** The hours of use a day that spread the making of a device over its hours, where one source alone has them. */
  hoursOfUse: 2,
  /** Power of a device, and hours a day where a year of use is estimated. */
  deviceUse: 2,
  /** Servers: one provider's of 2019 over assumed hours watched, or the mail servers of the rules. */
  servers: 3,
  /** The network between data centres, without the box at home. */
  betweenCentres: 3,
  /** Watts per Mbps of one study, applied to every network. */
  networkPower: 3,
} as const;

export type Judgement = keyof typeof judgements;
