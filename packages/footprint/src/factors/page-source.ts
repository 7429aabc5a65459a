import type { Source } from "../estimate/estimate.ts";

/** Separate from the other sources, so that the page functions do not import them. */
export const sustainableWebDesign: Source = {
  title: "Sustainable Web Design Model 4, estimating digital emissions",
  url: "https://sustainablewebdesign.org/estimating-digital-emissions/",
  licence: "not stated, constants cited",
  accessedOn: "2026-11-24",
};
