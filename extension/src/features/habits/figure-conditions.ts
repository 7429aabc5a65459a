import { gridZones } from "@digital-cleanup/footprint";
import type { ConditionsInput } from "@digital-cleanup/habits";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

/** How the person reads mail and watches, as their settings say. */
export function conditionsOf({ deviceType, gridZone }: EffectiveSettings): ConditionsInput {
  const intensityGramsPerKwh = gridZones.find(({ zone }) => zone === gridZone.value)?.value;
  return {
    device: deviceType.value,
    geography: gridZone.value === "FRA" ? "FR" : "EU",
    ...(intensityGramsPerKwh !== undefined && { intensityGramsPerKwh }),
  };
}
