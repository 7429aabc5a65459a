export {
  askForPlace,
  contributionRequest,
  fetchEvent,
  countedAfterMs,
  fetchPublished,
  placeRequest,
  type PlaceRequest,
  sendToTally,
  type TallyFailure,
  type TallyRequest,
  type TallyResult,
  withdrawalRequest,
} from "./client/tally-client.ts";
export { areConfirmed, confirmedTotals } from "./participant/sending/confirmed-totals.ts";
export { createParticipant, type Participant } from "./participant/create-participant.ts";
export { type EventState, eventState, stateOnDay } from "./participant/standing/event-state.ts";
export { type KeyProblem, keyProblem } from "./participant/place/key-problem.ts";
export { needsPlace } from "./participant/place/needs-place.ts";
export type { NumberedRequest } from "./participant/sending/outbox.ts";
export {
  type Participation,
  participationSchema,
  placedSchema,
  rightsSchema,
} from "./participant/participation.ts";
export { replacementText } from "./participant/sending/replacement-text.ts";
export {
  isNothing,
  nextContribution,
  nextWithdrawal,
  requestText,
} from "./participant/sending/requests.ts";
export { askHeld, type RestoreObstacle, restoreObstacle } from "./participant/restore/restore.ts";
export type { StandingKey } from "./participant/standing/standing-keys.ts";
export { type StandingText, standingText } from "./participant/standing/standing-text.ts";
export { withdrawalMeaning } from "./participant/sending/withdrawal-meaning.ts";
export type { ParticipationStore } from "./participant/participation-store.ts";
export { type PlaceProblem, takePlace } from "./participant/place/take-place.ts";
export { type TotalsRow, totalsRows } from "./participant/totals-rows.ts";
export {
  type Contribution,
  type ContributionAnswer,
  contributionAnswerSchema,
  contributionSchema,
  type FigureStanding,
  newSecret,
  placeSchema,
  secretSchema,
  type Withdrawal,
  withdrawalSchema,
} from "./contribution/contribution.ts";
export { byCounter, type Counter, counterNames } from "./counters.ts";
export { readKnownFields } from "./contribution/unknown-fields.ts";
export { type CountedAction, countedActionSchema } from "./contribution/counted-action.ts";
export {
  type DeskCount,
  deskCountSchema,
  type DeskEntry,
  deskEntrySchema,
  type DeskMessage,
  deskMessageSchema,
  type DeskView,
  deskViewSchema,
} from "./organiser/desk.ts";
export { addDays, dayIn, dayMs, isWithinMaxDays, maxEventDays } from "./event/days.ts";
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
  type OrganiserKind,
  organiserKinds,
} from "./event/event.ts";
export {
  type EventChanges,
  eventChangesSchema,
  minCeilings,
  newEventSchema,
  organisedEventSchema,
} from "./event/new-event.ts";
export {
  type Campaign,
  campaignSchema,
  type CampaignView,
  campaignViewSchema,
  createdCampaignSchema,
  newCampaignEventSchema,
  newCampaignSchema,
} from "./organiser/campaign.ts";
export {
  inLanguage,
  type LocalText,
  localTextLanguage,
  localTextLanguages,
} from "./event/local-text.ts";
export { eventLink, joinLink } from "./event/event-link.ts";
export {
  type EventExport,
  eventExportSchema,
  type ExportedBatch,
  type ExportedDeskEntry,
} from "./published/export.ts";
export { agendaPaths, campaignPaths, paths, quizPaths } from "./http/paths.ts";
export { type Problem, type ProblemKind, problemKinds, problemSchema } from "./http/problem.ts";
export { problemKind } from "./http/problem-kind.ts";
export { type EventAddress, type JoinAddress, parseJoinAddress } from "./event/join-address.ts";
export { isSameFingerprint, keyFingerprint } from "./place/key-fingerprint.ts";
export {
  capabilitySchema,
  closingSchema,
  countsByHand,
  createdEventSchema,
  createdHelperSchema,
  type Declared,
  declaredSchema,
  handCountedFields,
  newHelperSchema,
  newTicketsSchema,
  organiserKeySchema,
  type OrganiserView,
  organiserViewSchema,
  maxCeilingRises,
  minCeilingFactor,
  raisedCeilingsSchema,
  ticketsSchema,
  voidedBatchSchema,
  type Wave,
} from "./organiser/organiser.ts";
export { type Place, type PreparedPlace, rowKeyOfPlace } from "./place/place.ts";
export { createPlaceMaker } from "./place/place-maker.ts";
export {
  placeAnswerSchema,
  placeRequestSchema,
  preparedPlaceSchema,
} from "./place/place-schemas.ts";
export { pollAfterHeader, protocolHeader, protocolVersion } from "./http/protocol.ts";
export { maxAnswerBytes, maxProblemBytes, readTextWithin } from "./http/read-text-within.ts";
export {
  type AboveLimit,
  aboveLimitClasses,
  type Collected,
  collectedSchema,
  type Published,
  publishedSchema,
} from "./published/published.ts";
export { type Figure, type FigureLevel, figureLevels, figures } from "./published/figures.ts";
export { appearsAt } from "./published/appears-at.ts";
export { type FigureState, figureState } from "./published/figure-state.ts";
export { publicFields, publicFieldsAt } from "./published/public-fields.ts";
export { type PublishedChange, publishedChangeSchema } from "./published/published-change.ts";
export {
  type PublishedFigure,
  type PublishedTotals,
  publishedTotalsSchema,
} from "./published/published-totals.ts";
export {
  changeFromSums,
  type ReadSum,
  sumsFromTotals,
  totalsFromSums,
} from "./published/totals-from-sums.ts";
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
export {
  type OptionId,
  optionIds,
  type QuestionId,
  questionIds,
  quizQuestions,
} from "./quiz/quiz-questions.ts";
export { formatReceipt, parseReceipt, receiptSecretAt } from "./participant/restore/receipt.ts";
export {
  type Rollup,
  type RollupFigures,
  rollupSchema,
  type TerritoryCodes,
  type TerritoryPlace,
} from "./published/rollup.ts";
export { type TerritoryLevel, territoryLevels } from "./published/territory-levels.ts";
export {
  currentStanding,
  mayRetry,
  type Standing,
  standingTone,
} from "./participant/standing/standing.ts";
export { formatTicket, readTicket, ticketSchema } from "./place/ticket.ts";
export {
  amountFields,
  type Amounts,
  amountsSchema,
  caps,
  type Totals,
  totalsFromVector,
  totalsSchema,
  totalsVector,
  zeroTotals,
} from "./contribution/totals.ts";
export { amountOf } from "./contribution/amount-of.ts";
export { type DeviceMemory, deviceMemory, type DeviceType, deviceTypes } from "./device-types.ts";
export { roundedTotals } from "./contribution/rounded-totals.ts";
export { totalsSince } from "./contribution/totals-since.ts";
export { withoutReversed } from "./contribution/without-reversed.ts";
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
export {
  type RequestKind,
  requestKindSchema,
  type Waiting,
  waitingSchema,
} from "./participant/sending/waiting.ts";
export { whenSent } from "./participant/when-sent.ts";
