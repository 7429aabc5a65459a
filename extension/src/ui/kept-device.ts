import { type Estimate, gridZones, keepDeviceLonger } from "@digital-cleanup/footprint";
import { isWorkBuild } from "../platform/build.ts";
import type { EffectiveSettings } from "../platform/settings/settings.ts";

const desktop = isWorkBuild ? "desktopOffice" : "desktopHome";

/** The device a person has, kept a year longer: the lever that mostly weighs more than any file. */
export function keptDevice({
  deviceType: { value: type },
}: EffectiveSettings): Estimate<"average"> {
  return keepDeviceLonger({ device: type === "desktop" ? desktop : type, extraYears: 1 });
}

/** The electricity of a person's country, `undefined` where a model has a value of its own. */
export const gridGramsPerKwh = ({ gridZone }: EffectiveSettings): number | undefined =>
  gridZones.find(({ zone }) => zone === gridZone.value)?.value;
