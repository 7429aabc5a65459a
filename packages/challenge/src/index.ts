export {
  askForPlace,
  contributionRequest,
  fetchEvent,
  fetchPublished,
  placeRequest,
  type PlaceRequest,
  sendToTally,
  type TallyFailure,
  type TallyRequest,
  type TallyResult,
  withdrawalRequest,
} from "./client.ts";
export { confirmedTotals } from "./confirmed-totals.ts";
export {
  type Contribution,
  type ContributionAnswer,
  contributionAnswerSchema,
  contributionSchema,
  newSecret,
  placeSchema,
  secretSchema,
  type Withdrawal,
  withdrawalSchema,
} from "./contribution.ts";
export { type CountedAction, countedActionSchema } from "./counted-action.ts";
export {
  type DeskCount,
  deskCountSchema,
  type DeskEntry,
  deskEntrySchema,
  type DeskMessage,
  deskMessageSchema,
  type DeskView,
  deskViewSchema,
} from "./desk.ts";
export {
  type CeilingRise,
  type Ceilings,
  ceilingsSchema,
  defaultCeilings,
  type Event,
  type EventChanges,
  eventChangesSchema,
  eventSchema,
  isShortEnough,
  longestEventDays,
  lowestCeilings,
  organisedEventSchema,
  type LocalText,
  newEventSchema,
  organiserKinds,
} from "./event.ts";
export { eventLink } from "./event-link.ts";
export {
  type EventExport,
  eventExportSchema,
  type ExportedBatch,
  type ExportedDeskEntry,
} from "./export.ts";
export {
  paths,
  type Problem,
  problemKind,
  type ProblemKind,
  problemKinds,
  problemSchema,
} from "./http.ts";
export { type EventAddress, type JoinAddress, parseJoinAddress } from "./join-address.ts";
export { isSameFingerprint, keyFingerprint } from "./key-fingerprint.ts";
export {
  capabilitySchema,
  closingSchema,
  createdEventSchema,
  createdHelperSchema,
  type Declared,
  declaredSchema,
  newHelperSchema,
  newTicketsSchema,
  organiserKeySchema,
  type OrganiserView,
  organiserViewSchema,
  raisedCeilingsSchema,
  ticketsSchema,
} from "./organiser.ts";
export {
  type Place,
  placeAnswerSchema,
  type PlaceCrypto,
  placeRequestSchema,
  preparedPlaceSchema,
  type PreparedPlace,
  preparePlace,
  readPlace,
  rowKeyOfPlace,
} from "./place.ts";
export { protocolHeader, protocolVersion } from "./protocol.ts";
export { type Collected, collectedSchema, type Published, publishedSchema } from "./published.ts";
export { formatReceipt, parseReceipt, receiptSecretAt } from "./receipt.ts";
export {
  type Rollup,
  type RollupFigures,
  rollupSchema,
  type TerritoryCodes,
  type TerritoryLevel,
  territoryLevels,
  type TerritoryPlace,
} from "./rollup.ts";
export { mayRetry, type Standing, standingOf } from "./standing.ts";
export { formatTicket, readTicket, ticketSchema } from "./ticket.ts";
export {
  amountFields,
  type Amounts,
  amountsSchema,
  type AmountsSum,
  caps,
  type Totals,
  totalsFromVector,
  totalsSchema,
  type TotalsSum,
  totalsSumFromVector,
  totalsSumSchema,
  totalsVector,
  zeroTotals,
} from "./totals.ts";
export { totalsSince } from "./totals-since.ts";
export {
  actionKinds,
  categories,
  type Category,
  challengeKinds,
  daySchema,
  deviceStates,
  type DeviceState,
  deviceTypes,
  type DeviceType,
  eventCodeSchema,
  type Method,
} from "./vocabulary.ts";
export { type RequestKind, requestKindSchema, type Waiting, waitingSchema } from "./waiting.ts";
