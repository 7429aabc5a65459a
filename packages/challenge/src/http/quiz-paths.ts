/** The paths of the quiz below a tally's base URL, apart from those that an extension needs. */
export const quizPaths = {
  page: (code: string) => `/e/${code}/quiz`,
  answers: (code: string) => `/api/events/${code}/quiz/answers`,
  steps: (code: string) => `/api/events/${code}/organiser/quiz`,
} as const;
