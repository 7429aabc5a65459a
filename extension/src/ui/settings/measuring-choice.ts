import {
  changeSetting,
  type EffectiveSettings,
  saveSetting,
} from "../../platform/settings/settings.ts";

/** When pages are measured. `off` is the feature switched off. */
export type MeasuringChoice = "onClick" | "always" | "off";

export const measuringChoice = ({
  disabledFeatures,
  measurement,
}: Pick<EffectiveSettings, "disabledFeatures" | "measurement">): MeasuringChoice =>
  disabledFeatures.value.includes("transfer") ? "off" : measurement.value;

/** The choices that a policy leaves. */
export function openMeasuringChoices(
  settings: Pick<EffectiveSettings, "disabledFeatures" | "measurement">,
): MeasuringChoice[] {
  const { disabledFeatures, measurement } = settings;
  const isOff = measuringChoice(settings) === "off";
  const areFeaturesLocked =
    disabledFeatures.source === "policy" || disabledFeatures.added?.includes("transfer");
  const isLevelLocked = measurement.source === "policy";
  if (areFeaturesLocked && isOff) return ["off"];
  const levels = isLevelLocked ? [measurement.value] : levelsInOrder;
  // Who switched it off before the policy was set can switch it on again.
  const canBeOff = !areFeaturesLocked && (!isLevelLocked || isOff);
  return canBeOff ? [...levels, "off"] : [...levels];
}

const levelsInOrder = ["onClick", "always"] as const;

export async function saveMeasuringChoice(choice: MeasuringChoice): Promise<void> {
  // Both at once: the page may be closed after the first.
  await Promise.all([
    choice !== "off" && saveSetting("measurement", choice),
    changeSetting("disabledFeatures", (disabled = []) => [
      ...disabled.filter((feature) => feature !== "transfer"),
      ...(choice === "off" ? (["transfer"] as const) : []),
    ]),
  ]);
}

/** Measures on click, unless measuring is off: access to every site was removed. */
export async function stopMeasuringAlways(
  settings: Pick<EffectiveSettings, "disabledFeatures" | "measurement">,
): Promise<void> {
  if (measuringChoice(settings) === "always") await saveMeasuringChoice("onClick");
}
