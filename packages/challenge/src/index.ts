export * from "./client/tally-client.ts";
export * from "./participant/sending/confirmed-totals.ts";
export * from "./participant/create-participant.ts";
export * from "./participant/standing/event-state.ts";
export * from "./participant/place/key-problem.ts";
export * from "./participant/place/needs-place.ts";
export type { NumberedRequest } from "./participant/sending/outbox.ts";
export * from "./participant/participation.ts";
export { replacementText } from "./participant/sending/replacement-text.ts";
export {
  isNothing,
  nextContribution,
  nextWithdrawal,
  requestText,
} from "./participant/sending/requests.ts";
export * from "./participant/restore/restore.ts";
export type { StandingKey } from "./participant/standing/standing-keys.ts";
export * from "./participant/standing/standing-text.ts";
export * from "./participant/sending/withdrawal-meaning.ts";
export * from "./participant/place/take-place.ts";
export { type TotalsRow, totalsRows } from "./participant/totals-rows.ts";
export * from "./contribution/contribution.ts";
export { byCounter, type Counter, counterNames } from "./counters.ts";
export { readKnownFields } from "./contribution/unknown-fields.ts";
export * from "./contribution/counted-action.ts";
export * from "./organiser/desk.ts";
export * from "./event/days.ts";
export {
  type CeilingRise,
  type Ceilings,
  ceilingsSchema,
  defaultCeilings,
  defaultK,
  type Event,
  eventSchema,
  type Listing,
  listings,
  maxK,
  minK,
  type OrganiserKind,
  organiserKinds,
} from "./event/event.ts";
export * from "./event/new-event.ts";
export * from "./organiser/campaign.ts";
export * from "./event/local-text.ts";
export * from "./event/join-address.ts";
export * from "./published/export.ts";
export * from "./http/paths.ts";
export * from "./http/problem.ts";
export * from "./http/problem-kind.ts";
export * from "./place/key-fingerprint.ts";
export * from "./organiser/organiser.ts";
export * from "./place/place.ts";
export { createPlaceMaker } from "./place/place-maker.ts";
export * from "./http/protocol.ts";
export * from "./published/published.ts";
export * from "./published/figures.ts";
export * from "./published/figure-state.ts";
export { publicFields, publicFieldsAt } from "./published/public-fields.ts";
export * from "./published/published-change.ts";
export {
  type PublishedFigure,
  type PublishedTotals,
  publishedTotalsSchema,
} from "./published/published-totals.ts";
export * from "./published/totals-from-sums.ts";
export {
  type PublicState,
  publicStateSchema,
  type Quiz,
  quizAnswerSchema,
  type QuizHistogram,
  type QuizStep,
  quizStepSchema,
  type ShownQuestion,
} from "./quiz/quiz.ts";
export * from "./quiz/quiz-questions.ts";
export * from "./participant/restore/receipt.ts";
export * from "./published/rollup.ts";
export * from "./published/territory-levels.ts";
export * from "./participant/standing/standing.ts";
export * from "./contribution/totals.ts";
export * from "./contribution/amount-of.ts";
export * from "./device-types.ts";
export * from "./contribution/rounded-totals.ts";
export * from "./contribution/totals-since.ts";
export {
  actionKinds,
  categories,
  type Category,
  challengeKinds,
  daySchema,
  deviceStates,
  type DeviceState,
  eventCodeSchema,
  type Method,
  methods,
} from "./vocabulary.ts";
export { whenSent } from "./participant/when-sent.ts";
