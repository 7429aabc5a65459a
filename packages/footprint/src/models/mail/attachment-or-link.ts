import type { Network, NetworkGeography } from "../transfer/network.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import { diskFactors as disk } from "../../factors/data-centre/data-centre-factors.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { crossedNetworks, networkFactor } from "../transfer/estimate-transfer-ademe.ts";
import {
  betweenCentresFactors,
  mailCopies,
  mailFactors,
  tripsBetweenCentres,
} from "./mail-factors.ts";
import { ademeRules } from "../../factors/sources.ts";
import {
  diskMakingGramsPerGbYear,
  diskWhPerGbYear,
  traceStorage,
} from "../storage/storage-share.ts";

export type AttachmentOrLinkInput = ElectricityOptions<"dataCentre"> & {
  bytes: number;
  recipients: number;
  network: Network;
  /** That of the sender by default. */
  recipientNetwork?: Network | undefined;
  geography?: NetworkGeography | undefined;
  /** Years the e-mail stays in the mailboxes; 10 by default. */
  mailYearsKept?: number | undefined;
  /** Years the shared file stays online; by default as long as the e-mail. */
  linkYearsKept?: number | undefined;
  /** How often all recipients together download the file; once each by default. */
  downloads?: number | undefined;
};

export type AttachmentOrLink = {
  readonly attachment: Estimate<"average">;
  readonly link: Estimate<"average">;
};

/**
 * The same file attached to an e-mail or shared by a link, in grams of CO2e: its transfers and copies, without the e-mail
 * itself, which is written and read in both cases. An e-mail has three copies for the sender and three for each recipient
 * (ADEME); a link has three and is downloaded `downloads` times. A link that is downloaded often, or kept much longer, can
 * emit more.
 * Throws a RangeError that names the field and its value.
 */
export function attachmentOrLink(input: AttachmentOrLinkInput): AttachmentOrLink {
  assertFields(input, [
    "bytes",
    "recipients",
    "network",
    "recipientNetwork",
    "geography",
    "mailYearsKept",
    "linkYearsKept",
    "downloads",
    "electricity",
    "edition",
  ]);
  const { bytes, recipients, geography = "FR", mailYearsKept = mailFactors.kept.value } = input;
  const { linkYearsKept = mailYearsKept, downloads = recipients } = input;
  assertQuantity("bytes", bytes);
  assertQuantity("recipients", recipients);
  assertQuantity("mailYearsKept", mailYearsKept);
  assertQuantity("linkYearsKept", linkYearsKept);
  assertQuantity("downloads", downloads);
  const { network, recipientNetwork = network } = input;
  const perGb = networkFactor(network, geography);
  const recipientPerGb = networkFactor(recipientNetwork, geography, "recipientNetwork");
  const betweenPerGb = betweenCentresFactors[geography];
  const electricity = resolveElectricity(input, ["dataCentre"], geography);
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const gb = recipients > 0 ? bytes / 1e9 : 0;
  const disks = traceStorage(dataCentreIntensity);
  const estimate = (way: Way) => {
    const gbYears = gb * way.copies * way.years;
    return assemble(
      {
        basis: "average",
        boundary: { segments: ["network", "dataCentre"], stages: ["making", "use"] },
        model: { id: "ademe-file-sharing", version: "2.1.0" },
        year: "2019–2022",
        ...electricityHead(electricity, [ademeRules]),
        inputs: {
          gb,
          ...way,
          perGb: perGb.value,
          recipientPerGb: recipientPerGb.value,
          betweenPerGb: betweenPerGb.value,
          dataCentreIntensity,
        },
      },
      [
        crossedNetworks(
          gb,
          [perGb, 1],
          [recipientPerGb, way.downloads],
          [betweenPerGb, way.betweenTrips],
        ),
        part("dataCentre", "making", disks, gbYears * diskMakingGramsPerGbYear),
        part(
          "dataCentre",
          "use",
          disks,
          ((gbYears * diskWhPerGbYear) / 1000) * dataCentreIntensity,
        ),
      ],
    );
  };
  return {
    attachment: estimate({
      downloads: recipients,
      betweenTrips: tripsBetweenCentres(recipients),
      copies: mailCopies(recipients),
      years: mailYearsKept,
    }),
    link: estimate({
      downloads,
      betweenTrips: disk.copies.value,
      copies: disk.copies.value,
      years: linkYearsKept,
    }),
  };
}

/** Transfers to recipients and between data centres, copies, and the years they are kept. */
type Way = { downloads: number; betweenTrips: number; copies: number; years: number };
