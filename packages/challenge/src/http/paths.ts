/** The paths of a tally below its base URL. */
export const paths = {
  eventPage: (code: string) => `/e/${code}`,
  joinPage: (code: string) => `/e/${code}/join`,
  screenPage: (code: string) => `/e/${code}/screen`,
  posterPage: (code: string) => `/e/${code}/poster`,
  calculationPage: (code: string) => `/e/${code}/calculation`,
  reportPage: (code: string) => `/e/${code}/report`,
  embedPage: (code: string) => `/e/${code}/embed`,
  organiserPage: (code: string) => `/o/${code}`,
  deskPage: (code: string) => `/d/${code}`,
  newEventPage: "/new",
  /** With what is published under `#published`. */
  personalDataPage: "/donnees-personnelles",
  rollupPage: "/rollup",
  events: "/api/events",
  event: (code: string) => `/api/events/${code}`,
  contribution: (code: string) => `/api/events/${code}/contribution`,
  published: (code: string) => `/api/events/${code}/published`,
  live: (code: string) => `/api/events/${code}/live`,
  places: (code: string) => `/api/events/${code}/places`,
  desk: (code: string) => `/api/events/${code}/desk`,
  organiser: (code: string) => `/api/events/${code}/organiser`,
  organiserKey: (code: string) => `/api/events/${code}/organiser/key`,
  closing: (code: string) => `/api/events/${code}/organiser/closing`,
  ceilings: (code: string) => `/api/events/${code}/organiser/ceilings`,
  declared: (code: string) => `/api/events/${code}/organiser/declared`,
  tickets: (code: string) => `/api/events/${code}/organiser/tickets`,
  helpers: (code: string) => `/api/events/${code}/organiser/helpers`,
  helper: (code: string, id: number | string) => `/api/events/${code}/organiser/helpers/${id}`,
  voidedBatch: (code: string, n: number | string) =>
    `/api/events/${code}/organiser/batches/${n}/void`,
  export: (code: string) => `/api/events/${code}/export`,
  rollup: "/api/rollup",
  apiPage: "/api",
  openApi: "/api/openapi.json",
  problemPage: (kind: string) => `/problems/${kind}`,
} as const;

/** The paths of the agenda below a tally's base URL, apart from those that an extension needs. */
export const agendaPaths = { page: "/agenda", api: "/api/agenda" } as const;

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

/** The paths of the quiz below a tally's base URL, apart from those that an extension needs. */
export const quizPaths = {
  page: (code: string) => `/e/${code}/quiz`,
  answers: (code: string) => `/api/events/${code}/quiz/answers`,
  steps: (code: string) => `/api/events/${code}/organiser/quiz`,
} as const;
