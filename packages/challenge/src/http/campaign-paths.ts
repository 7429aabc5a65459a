/** The paths of campaigns below a tally's base URL, apart from those that an extension needs. */
export const campaignPaths = {
  newPage: "/campaigns",
  page: (code: string) => `/c/${code}`,
  posters: (code: string) => `/c/${code}/posters`,
  organiserPage: (code: string) => `/c/${code}/organise`,
  campaigns: "/api/campaigns",
  campaign: (code: string) => `/api/campaigns/${code}`,
  events: (code: string) => `/api/campaigns/${code}/events`,
} as const;
