import { isWorkBuild } from "../build.ts";
import type { EffectiveSettings } from "./settings.ts";

/** An employer decides about its own devices. */
export const isEmployersDevice = ({ organisation }: EffectiveSettings): boolean =>
  isWorkBuild || organisation.value !== "";
