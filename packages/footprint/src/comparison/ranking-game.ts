import { scaleEstimate } from "../estimate/scale-estimate.ts";
import type { Estimate } from "../estimate/estimate.ts";
import { estimateDeviceMaking } from "../models/device/estimate-device.ts";
import { estimateEmail } from "../models/mail/estimate-email.ts";
import { msPerHour } from "../models/device/estimate-device-time.ts";
import { estimateStreaming } from "../models/video/estimate-streaming.ts";
import { rankingGameFactors } from "./ranking-game-factors.ts";

export type RankingGameItem = {
  readonly id:
    | "makingDesktop"
    | "makingLaptop"
    | "makingSmartphone"
    | "streamingYear"
    | "emailYear";
  readonly estimate: Estimate<"average">;
  /** Whether it is above the next item in the whole range of both. Absent for the last one. */
  readonly isSurelyAboveNext?: boolean;
};

/**
 * The five cards of ADEME's ranking game, highest first, with the figures of this package: the making of three devices, a
 * year of e-mail (75 kB, laptop) and a year of HD video on a television, both on a fixed line in France.
 */
export function rankingGame(): readonly RankingGameItem[] {
  const mail = estimateEmail({ bytes: 75_000, device: "laptop", network: "fixed" });
  const items: RankingGameItem[] = [
    { id: "makingSmartphone", estimate: estimateDeviceMaking({ device: "smartphone" }) },
    { id: "emailYear", estimate: scaleEstimate(mail, rankingGameFactors.emails.value) },
    { id: "makingDesktop", estimate: estimateDeviceMaking({ device: "desktopHome" }) },
    { id: "makingLaptop", estimate: estimateDeviceMaking({ device: "laptop" }) },
    {
      id: "streamingYear",
      estimate: estimateStreaming({
        durationMs: rankingGameFactors.streaming.value * msPerHour,
        definition: "hd",
        device: "tv",
        network: "fixed",
      }),
    },
  ];
  const sorted = items.toSorted(
    (a, b) => b.estimate.carbonGramsCo2e.central - a.estimate.carbonGramsCo2e.central,
  );
  return sorted.map((item, index) => {
    const next = sorted[index + 1];
    if (!next) return item;
    const { low } = item.estimate.carbonGramsCo2e;
    return { ...item, isSurelyAboveNext: low > next.estimate.carbonGramsCo2e.high };
  });
}
