import type { ConditionsInput } from "@digital-cleanup/habits";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";
import { electricityZone } from "../../ui/estimates/electricity-zone.ts";

/** The conditions that a nudge's figures are computed for, from the person's settings. */
export function figureConditions(settings: EffectiveSettings): ConditionsInput {
  const electricity = electricityZone(settings);
  return {
    device: settings.deviceType.value,
    geography: settings.gridZone.value === "FRA" ? "FR" : "EU",
    ...(electricity !== undefined && { electricity }),
  };
}
