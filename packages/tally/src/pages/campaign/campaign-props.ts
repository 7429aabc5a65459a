import type { Campaign } from "@digital-cleanup/challenge";
import type { CampaignYear } from "../../campaigns/compare-years.ts";
import type { LocaleProps } from "../figures/figures.tsx";

export type CampaignProps = LocaleProps & {
  campaign: Campaign;
  compared: CampaignYear;
  eventUrl: (code: string) => string;
  yearUrl: (year: number) => string;
  postersUrl: string;
};
