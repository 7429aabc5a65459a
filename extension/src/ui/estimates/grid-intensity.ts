import { gridZones } from "@digital-cleanup/footprint";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

/** The intensity of the electricity of the person's country; undefined lets each model use its own. */
export const gridGramsPerKwh = ({ gridZone }: EffectiveSettings): number | undefined =>
  gridZones.find(({ zone }) => zone === gridZone.value)?.value;
