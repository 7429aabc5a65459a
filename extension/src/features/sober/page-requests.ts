import { pageRequest } from "../../platform/page-request.ts";
import type { Ability } from "./ability.ts";
import type { Measurement } from "./compare/measurement.ts";
import type { Lightened, Sober, SoberPages } from "./sober-schema.ts";

/** What is stored about the mode, and whether it can act. */
export type SoberView = {
  ability: Ability;
  sober: Sober;
  pages: SoberPages;
  measurement?: Measurement;
  lightened?: Lightened;
};

export const soberViewRequest = pageRequest<void, SoberView>("sober/view");

/** Turns the mode on or off for a site. */
export const siteChoiceRequest = pageRequest<{ site: string; isOn: boolean }, void>(
  "sober/choose-site",
);

/** Bytes of the page of a tab that the mode would not have loaded. */
export const savingRequest = pageRequest<{ tabId: number }, number>("sober/saving");

/** Turns the mode on for a site, and loads the page again, without the cache as a comparison needs it. */
export const lightenRequest = pageRequest<{ site: string; page: Lightened }, void>("sober/lighten");

/** The way back: turns the mode off for a site, or in the tab if it is on everywhere, and loads the page again. */
export const restoreRequest = pageRequest<{ site: string; tabId: number }, void>("sober/restore");
