import { gridZones } from "@digital-cleanup/footprint";
import type { ConditionsInput } from "@digital-cleanup/habits";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

/** The conditions that a nudge's figures are computed for, from the person's settings. */
export function figureConditions({ deviceType, gridZone }: EffectiveSettings): ConditionsInput {
  const intensityGramsPerKwh = gridZones.find(({ zone }) => zone === gridZone.value)?.value;
  return {
    device: deviceType.value,
    geography: gridZone.value === "FRA" ? "FR" : "EU",
    ...(intensityGramsPerKwh !== undefined && { intensityGramsPerKwh }),
  };
}
