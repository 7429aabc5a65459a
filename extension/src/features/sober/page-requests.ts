import { pageRequest } from "../../platform/page-request.ts";
import type { Ability } from "./ability.ts";
import type { Measurement } from "./compare/measurement.ts";
import type { Sober, SoberPages } from "./sober-schema.ts";

/** What is stored about the mode, and whether it can act. */
export type SoberView = {
  ability: Ability;
  sober: Sober;
  pages: SoberPages;
  measurement?: Measurement;
};

export const soberViewRequest = pageRequest<void, SoberView>("sober/view");

/** Turns the mode on or off for a site. */
export const siteChoiceRequest = pageRequest<{ site: string; isOn: boolean }, void>(
  "sober/choose-site",
);
