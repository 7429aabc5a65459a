import { gridZones } from "@digital-cleanup/footprint";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";

/** The grid zone of the person's country; undefined if it is not in the table, which lets each model use its own electricity. */
export const electricityZone = ({ gridZone }: Pick<EffectiveSettings, "gridZone">) =>
  gridZones.find(({ zone }) => zone === gridZone.value)?.zone;
