import { assemble, part } from "./assemble.ts";
import { assertQuantity } from "./check.ts";
import { diskFactors as disk } from "./data-centre-factors.ts";
import { electricityOf, rulesIntensity } from "./electricity.ts";
import type { Estimate } from "./estimate.ts";
import { type Network, type NetworkGeography, networkFactor } from "./estimate-transfer-ademe.ts";
import { betweenCentresFactors, mailFactors as mail } from "./mail-factors.ts";
import { around } from "./range.ts";
import { ademeRules } from "./sources.ts";
import { spreads } from "./spreads.ts";
import { diskMakingGramsPerGbYear, diskWhPerGbYear } from "./storage-share.ts";

export type AttachmentOrLinkInput = {
  bytes: number;
  recipients: number;
  network: Network;
  geography?: NetworkGeography | undefined;
  /** Years the mail stays in the boxes; 10 by default. */
  mailYearsKept?: number | undefined;
  /** Years the shared file stays online; by default as long as the mail. */
  linkYearsKept?: number | undefined;
  /** How often the file is fetched, all recipients together; once each by default. */
  downloads?: number | undefined;
  intensityGramsPerKwh?: number | undefined;
};

export type AttachmentOrLink = {
  readonly attachment: Estimate<"average">;
  readonly link: Estimate<"average">;
};

/**
 * The same file sent in a mail or shared by a link, in grams of CO2e: its transfers and its copies, nothing of the mail around
 * it, which is written and read either way. A mail keeps three copies for the sender and three for each recipient (ADEME); a
 * link keeps three and is fetched `downloads` times. A link fetched over and over, or kept much longer, can weigh more.
 * Throws a RangeError that names the field and its value.
 */
export function attachmentOrLink(input: AttachmentOrLinkInput): AttachmentOrLink {
  const { bytes, recipients, geography = "FR", mailYearsKept = mail.kept.value } = input;
  const { linkYearsKept = mailYearsKept, downloads = recipients } = input;
  assertQuantity("bytes", bytes);
  assertQuantity("recipients", recipients);
  assertQuantity("mailYearsKept", mailYearsKept);
  assertQuantity("linkYearsKept", linkYearsKept);
  assertQuantity("downloads", downloads);
  const perGb = networkFactor(input.network, geography).value;
  const betweenPerGb = betweenCentresFactors[geography].value;
  const grid = electricityOf(input.intensityGramsPerKwh, rulesIntensity[geography]);
  const gb = recipients > 0 ? bytes / 1e9 : 0;
  const estimate = (way: Way) => {
    const networkGrams = gb * (way.trips * perGb + way.betweenTrips * betweenPerGb);
    const gbYears = gb * way.copies * way.years;
    return assemble(
      {
        basis: "average",
        boundary: { segments: ["network", "dataCentre"], stages: ["making", "use"] },
        model: { id: "ademe-file-sharing", version: "2.1.0" },
        year: "2019–2022",
        geography: grid.geography,
        sources: [ademeRules],
        inputs: { gb, ...way, perGb, betweenPerGb, intensity: grid.gramsPerKwh },
      },
      [
        part("network", "lifeCycle", around(networkGrams, spreads.network.timesOrDivided)),
        part(
          "dataCentre",
          "making",
          around(gbYears * diskMakingGramsPerGbYear, spreads.storage.timesOrDivided),
        ),
        part(
          "dataCentre",
          "use",
          around(
            ((gbYears * diskWhPerGbYear) / 1000) * grid.gramsPerKwh,
            spreads.storage.timesOrDivided,
          ),
        ),
      ],
    );
  };
  return {
    attachment: estimate({
      trips: 1 + recipients,
      betweenTrips: recipients * (1 + mail.senderCopies.value + mail.recipientCopies.value),
      copies: mail.senderCopies.value + recipients * mail.recipientCopies.value,
      years: mailYearsKept,
    }),
    link: estimate({
      trips: 1 + downloads,
      betweenTrips: disk.copies.value,
      copies: disk.copies.value,
      years: linkYearsKept,
    }),
  };
}

/** Trips over the network of a person, trips between data centres, copies kept, and for how long. */
type Way = { trips: number; betweenTrips: number; copies: number; years: number };
