import {
  attachmentOrLink,
  type Basis,
  deletionAvoids,
  type Estimate,
  lowerDefinition,
  scaleEstimate,
} from "@digital-cleanup/footprint";
import type { ConditionsInput } from "@digital-cleanup/habits";
import { isThunderbird } from "../../../platform/build.ts";
import { isEmployersDevice } from "../../../platform/settings/is-employers-device.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { estimateKeptDevice } from "../../../ui/estimates/estimate-kept-device.ts";

/** Each lever with the section where it is used, which has the id of its feature. */
export const leverSections = {
  keptDevice: "devices",
  entrustedDevice: "devices",
  video: "habits",
  attachment: "habits",
  files: "cleanup",
} as const;

export type Lever<B extends Basis = Basis> = {
  id: keyof typeof leverSections;
  estimate: Estimate<B>;
};

/** Two lists, because a share of what exists anyway and a change do not compare. */
export type YearlyLevers = {
  /** What one person changes: the device first, then files, which change almost nothing. */
  changes: readonly Lever<"avoided" | "marginal">[];
  /** Average shares, highest first: doing less does not save them at once. */
  shares: readonly Lever<"average">[];
};

/** The examples that the texts of the levers name. */
const example = {
  videoHoursPerYear: 4 * 52,
  attachment: { bytes: 10_000_000, recipients: 5 },
  attachmentsPerYear: 40,
  storage: { bytes: 10_000_000_000, years: 1 },
};

/** Whose network figures are used, and the zone of the electricity if it is known. */
export type LeverConditions = Pick<ConditionsInput, "geography" | "electricity">;

/** The levers of a year. An employer decides about its own devices. */
export function yearlyLevers(settings: EffectiveSettings, where: LeverConditions): YearlyLevers {
  const { geography, electricity } = where;
  const conditions = { network: "fixed", geography, electricity } as const;
  const video = lowerDefinition({
    from: "hd",
    to: "sd",
    durationMs: example.videoHoursPerYear * 3_600_000,
    ...conditions,
  }).average;
  const { attachment } = attachmentOrLink({ ...example.attachment, ...conditions });
  const shares: Lever<"average">[] = [
    ...(isThunderbird ? [] : [{ id: "video", estimate: video } as const]),
    { id: "attachment", estimate: scaleEstimate(attachment, example.attachmentsPerYear) },
  ];
  const central = ({ estimate }: Lever) => estimate.carbonGramsCo2e.central;
  return {
    changes: [
      {
        id: isEmployersDevice(settings) ? "entrustedDevice" : "keptDevice",
        estimate: estimateKeptDevice(settings),
      },
      { id: "files", estimate: deletionAvoids({ ...example.storage, electricity }).marginal },
    ],
    shares: shares.toSorted((a, b) => central(b) - central(a)),
  };
}
