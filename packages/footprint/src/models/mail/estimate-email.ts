import type { Network, NetworkGeography } from "../transfer/network.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity, assertShare } from "../../estimate/check.ts";
import { serverMakingKg } from "../../factors/data-centre/data-centre.ts";
import {
  diskFactors as disk,
  serverFactors as server,
} from "../../factors/data-centre/data-centre-factors.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import type { Estimate, Part } from "../../estimate/estimate.ts";
import { type UsedDevice, usedDeviceParts } from "../device/mean-device.ts";
import { crossedNetworks, networkFactor } from "../transfer/estimate-transfer-ademe.ts";
import {
  betweenCentresFactors,
  mailCopies,
  mailFactors as mail,
  tripsBetweenCentres,
} from "./mail-factors.ts";
import { addTraced, judged, scaleTraced } from "../../estimate/traced-range.ts";
import { ademeRules } from "../../factors/sources.ts";
import {
  diskMakingGramsPerGbYear,
  diskWhPerGbYear,
  traceStorage,
} from "../storage/storage-share.ts";

export type EmailInput = ElectricityOptions<"device" | "dataCentre"> & {
  /** Attachments included, as stored. */
  bytes: number;
  /** 1 by default. */
  recipients?: number | undefined;
  /** `mean` is the mean of the devices that people use for mail. */
  device: UsedDevice;
  network: Network;
  /** That of the sender by default. */
  recipientNetwork?: Network | undefined;
  /** Region of the network figures: France by default. */
  geography?: NetworkGeography | undefined;
  /** Years it stays in all mailboxes; 10 by default, as in the rules. */
  yearsKept?: number | undefined;
  /** Share of the recipients who open it, 0 to 1; 1 by default. */
  readShare?: number | undefined;
  /** Time spent writing it, 3 minutes by default. */
  writingMs?: number | undefined;
  /** Time each reader spends on it, 10 seconds by default. */
  readingMs?: number | undefined;
};

const msPerMinute = 60_000;
const mailsPerServerLife =
  (server.power.value / mail.mailboxPower.value) * mail.perDay.value * 365 * server.lifetime.value;
/** Making of the mail servers for one mail on one side, in grams of CO2e. */
export const serverMakingGrams: number = (serverMakingKg * 1000) / mailsPerServerLife;
/** Electricity of the mail servers for one mail of one person, in Wh. */
export const serverWh: number =
  ((mail.mailboxPower.value * 24) / mail.perDay.value) * disk.overhead.value;

const unreadOptions = [
  "bytes",
  "recipients",
  "network",
  "recipientNetwork",
  "geography",
  "yearsKept",
  "electricity",
  "edition",
] as const;

/**
 * Emissions of an e-mail, in grams of CO2e, by ADEME's rules 2.1.0: the time to write and read it on a device, the transfer
 * to each recipient, the mail servers, and the stored copies on both sides. 95 % of a short e-mail is time on a device.
 * Zero without bytes or without recipients. The ranges of its parts are those of `estimateDeviceTime`, `estimateTransferAdeme` and
 * `estimateStorage`, and ×/÷ 3 for the mail servers.
 * Throws a RangeError that names the field and its value.
 */
export function estimateEmail(input: EmailInput): Estimate<"average"> {
  assertFields(input, [...unreadOptions, "device", "readShare", "writingMs", "readingMs"]);
  const { bytes, device, network, recipientNetwork = network, geography = "FR" } = input;
  const {
    recipients = 1,
    yearsKept = mail.kept.value,
    readShare = 1,
    writingMs = mail.writing.value * msPerMinute,
    readingMs = mail.reading.value * msPerMinute,
  } = input;
  assertQuantity("bytes", bytes);
  assertQuantity("recipients", recipients);
  assertQuantity("yearsKept", yearsKept);
  assertShare("readShare", readShare);
  assertQuantity("writingMs", writingMs);
  assertQuantity("readingMs", readingMs);
  const perGb = networkFactor(network, geography);
  const recipientPerGb = networkFactor(recipientNetwork, geography, "recipientNetwork");
  const electricity = resolveElectricity(input, ["device", "dataCentre"], geography);
  const deviceIntensity = electricity.device.gramsPerKwh;
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const isSent = bytes > 0 && recipients > 0;
  const gb = isSent ? bytes / 1e9 : 0;
  const durationMs = isSent ? writingMs + recipients * readShare * readingMs : 0;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device", "network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-email", version: "2.1.0" },
      year: "2019–2025",
      ...electricityHead(electricity, [ademeRules]),
      inputs: {
        bytes,
        recipients,
        device,
        network,
        recipientNetwork,
        geography,
        yearsKept,
        durationMs,
        deviceIntensity,
        dataCentreIntensity,
      },
    },
    [
      ...usedDeviceParts(durationMs, device, "text", deviceIntensity),
      // Sender to server, server to each recipient, and copies between data centres.
      crossedNetworks(
        gb,
        [perGb, 1],
        [recipientPerGb, recipients],
        [betweenCentresFactors[geography], tripsBetweenCentres(recipients)],
      ),
      ...mailboxParts(gb, isSent ? recipients : 0, yearsKept, dataCentreIntensity),
    ],
  );
}

/**
 * Emissions of an e-mail that is neither written by hand nor opened, such as spam or an unread newsletter, in grams of CO2e:
 * its transfer and storage, without device time. 0.09 g for 75 kB kept ten years.
 */
export function estimateUnreadEmail(
  input: Omit<EmailInput, "device" | "readShare" | "writingMs" | "readingMs">,
): Estimate<"average"> {
  assertFields(input, unreadOptions);
  return estimateEmail({ ...input, device: "laptop", readShare: 0, writingMs: 0 });
}

function mailboxParts(
  gb: number,
  recipients: number,
  yearsKept: number,
  intensityGramsPerKwh: number,
): Part[] {
  const gbYears = gb * mailCopies(recipients) * yearsKept;
  // The rules count the making of servers once for the sender and once for all recipients, and their power for each.
  const isSent = recipients > 0;
  const serverMaking = isSent ? 2 * serverMakingGrams : 0;
  const serverKwh = isSent ? ((1 + recipients) * serverWh) / 1000 : 0;
  const disks = traceStorage(intensityGramsPerKwh);
  const diskUseGrams = ((gbYears * diskWhPerGbYear) / 1000) * intensityGramsPerKwh;
  return [
    part(
      "dataCentre",
      "making",
      addTraced(
        judged(serverMaking, "servers"),
        scaleTraced(disks, gbYears * diskMakingGramsPerGbYear),
      ),
    ),
    part(
      "dataCentre",
      "use",
      addTraced(
        judged(serverKwh * intensityGramsPerKwh, "servers"),
        scaleTraced(disks, diskUseGrams),
      ),
    ),
  ];
}
