/** The paths of the agenda below a tally's base URL, apart from those that an extension needs. */
export const agendaPaths = { page: "/agenda", api: "/api/agenda" } as const;
