import type { Network, NetworkGeography } from "./network.ts";
import { assemble } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { streamingSiteFactors } from "../../factors/data-centre/data-centre-factors.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import {
  type ElectricityOptions,
  resolveElectricity,
} from "../../factors/electricity/resolve-electricity.ts";
import { ademeRules } from "../../factors/sources.ts";
import { videoMakingPart, videoUsePart } from "../video/video-data-centre.ts";
import { networkFactor, crossedNetworks } from "./estimate-transfer-ademe.ts";

export type FileTransferInput = ElectricityOptions<"dataCentre"> & {
  bytes: number;
  network: Network;
  /** Network of a person who receives the file; by default it is sent or received once. */
  recipientNetwork?: Network | undefined;
  geography?: NetworkGeography | undefined;
};

/**
 * Emissions of sending or receiving a file, in grams of CO2e, by ADEME's rules 2.1.0: network and data centre, without the
 * device, which does something else meanwhile, and without storage. With a `recipientNetwork` it is sent on `network` and received on
 * the other. Throws a RangeError that names the field and its value.
 */
export function estimateFileTransfer(input: FileTransferInput): Estimate<"average"> {
  assertFields(input, [
    "bytes",
    "network",
    "recipientNetwork",
    "geography",
    "electricity",
    "edition",
  ]);
  const { bytes, network, recipientNetwork, geography = "FR" } = input;
  assertQuantity("bytes", bytes);
  const sent = networkFactor(network, geography);
  const received =
    recipientNetwork === undefined
      ? undefined
      : networkFactor(recipientNetwork, geography, "recipientNetwork");
  const electricity = resolveElectricity(input, ["dataCentre"], geography);
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const gb = bytes / 1e9;
  const transfers = received ? 2 : 1;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["network", "dataCentre"], stages: ["making", "use"] },
      model: { id: "ademe-file-transfer", version: "2.1.0" },
      year: "2019–2025",
      ...electricityHead(electricity, [ademeRules]),
      inputs: {
        gb,
        transfers,
        perGb: sent.value,
        ...(received && { recipientPerGb: received.value }),
        dataCentreIntensity,
      },
    },
    [
      crossedNetworks(gb, [sent, 1], [received, 1]),
      videoMakingPart((transfers * gb) / streamingSiteFactors.dataPerHour.value),
      videoUsePart(transfers * gb, dataCentreIntensity),
    ],
  );
}
