import { type Estimate, keepDeviceLonger } from "@digital-cleanup/footprint";
import { isWorkBuild } from "../../platform/build.ts";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

const desktop = isWorkBuild ? "desktopOffice" : "desktopHome";

/** What using the person's device for one more year puts off: usually far more than any file. */
export function estimateKeptDevice({
  deviceType: { value: type },
}: EffectiveSettings): Estimate<"avoided"> {
  return keepDeviceLonger({ device: type === "desktop" ? desktop : type, extraYears: 1 });
}
