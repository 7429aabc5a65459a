import type { NetworkGeography } from "../transfer/network.ts";
import { ademeMail, ademeNetworkGramsPerGb, ademeServer } from "../../../data/ademe/values.ts";
import { type Factor, factorsOf } from "../../factors/factor.ts";
import { ademeRules } from "../../factors/sources.ts";
import { judgedBounds } from "../../factors/bounds.ts";
import { coreNetworkLow } from "../transfer/network-bounds.ts";

const factor = factorsOf("mail", "2019–2022", "WORLD", ademeRules);

/** The default values of the rules for an e-mail. */
export const mailFactors = {
  writing: factor("writing", ademeMail.writingMinutes, "min/mail"),
  reading: factor("reading", ademeMail.readingMinutes, "min/reader"),
  kept: factor("kept", ademeMail.keptYears, "year"),
  senderCopies: factor("sender-copies", ademeMail.senderCopies, "copy"),
  recipientCopies: factor("recipient-copies", ademeMail.recipientCopies, "copy/recipient"),
  perDay: factor("mails-per-day", ademeMail.mailsPerDay, "mail/day/person"),
  mailboxPower: factor("mailbox-power", ademeServer.powerPerMailboxW, "W/person"),
} as const satisfies Readonly<Record<string, Factor>>;

/** Copies of a mail in the mailboxes of its sender and of its recipients. */
export const mailCopies = (recipients: number): number =>
  mailFactors.senderCopies.value + recipients * mailFactors.recipientCopies.value;

/** Trips of a mail between data centres: to each recipient, and for each copy (1 + 3 + 3 a recipient in the rules). */
export const tripsBetweenCentres = (recipients: number): number =>
  recipients * (1 + mailFactors.senderCopies.value + mailFactors.recipientCopies.value);

function withoutBox(geography: NetworkGeography, value: number): Factor {
  return {
    ...factor(`network-without-box-${geography}`, value, "g CO2e/GB"),
    low: coreNetworkLow(geography),
    high: judgedBounds(value, "betweenCentres").high,
    geography: geography === "FR" ? "FRA" : "EU",
    note: "Between data centres: no home box on the way.",
  };
}

export const betweenCentresFactors: Readonly<Record<NetworkGeography, Factor>> = {
  FR: withoutBox("FR", ademeNetworkGramsPerGb.fixedFRWithoutBox),
  EU: withoutBox("EU", ademeNetworkGramsPerGb.fixedEUWithoutBox),
};
