/** The page's state, which the server embeds as JSON. */
export type CampaignPageState = {
  basePath: string;
  baseUrl: string;
  /** Whether creating a campaign requires the operator's key. */
  needsKey: boolean;
  /** Absent on the page that creates a campaign. */
  code?: string;
};
