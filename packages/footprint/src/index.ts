export type {
  Basis,
  Boundary,
  Estimate,
  Inputs,
  Model,
  Part,
  Range,
  Segment,
  Source,
  Stage,
  Year,
} from "./estimate.ts";

export { type PageInput, estimatePage } from "./estimate-page.ts";
export { type PageOnGridInput, estimatePageOnGrid } from "./estimate-page-on-grid.ts";
export { pageRange } from "./page-range.ts";
export { type PageRating, pageRating } from "./page-rating.ts";
export { type PageByModels, estimatePageByModels } from "./estimate-page-by-models.ts";
export { estimateTransferOneByte } from "./estimate-transfer-one-byte.ts";
export { oneByteRange } from "./one-byte-range.ts";
export {
  type Network,
  type NetworkGeography,
  estimateTransferAdeme,
} from "./estimate-transfer-ademe.ts";

export { type Definition, type StreamingInput, estimateStreaming } from "./estimate-streaming.ts";
export {
  type LowerDefinition,
  type LowerDefinitionInput,
  lowerDefinition,
} from "./lower-definition.ts";
export { type VideoCallInput, estimateVideoCall } from "./estimate-video-call.ts";
export type { ScreenDevice } from "./device-time-factors.ts";
export { estimateDeviceTime } from "./estimate-device-time.ts";

export { type EmailInput, estimateEmail, estimateUnreadEmail } from "./estimate-email.ts";
export {
  type AttachmentOrLink,
  type AttachmentOrLinkInput,
  attachmentOrLink,
} from "./attachment-or-link.ts";
export { estimateWebSearch } from "./estimate-web-search.ts";
export { type RangeOnlyEstimate, estimateAiPrompt } from "./estimate-ai-prompt.ts";
export { estimateStorage } from "./estimate-storage.ts";
export { type DeletionAvoids, deletionAvoids } from "./deletion-avoids.ts";

export { estimateDevice, estimateDeviceMaking } from "./estimate-device.ts";
export { keepDeviceLonger } from "./keep-device-longer.ts";
export { type DeviceChoice, recycleDevice, repairDevice, reuseDevice } from "./device-choices.ts";

export { type CleanupBalance, cleanupBalance } from "./cleanup-balance.ts";
export { type Suggestion, rankSuggestions } from "./rank-suggestions.ts";
export { type RankingGameItem, rankingGame } from "./ranking-game.ts";

export type { Dictionary } from "./explanation/dictionary.ts";
export { type Explanation, explain } from "./explanation/explain.ts";
export { english } from "./explanation/english.ts";
export { french } from "./explanation/french.ts";
export { type Equivalence, type Equivalences, equivalences } from "./equivalences.ts";
export { addEstimates } from "./add-estimates.ts";
export { scaleEstimate } from "./scale-estimate.ts";

export { type GridFactor, gridIntensity, gridZones } from "./grid.ts";
export { type DeviceFactors, type DeviceType, deviceFactors } from "./device-factors.ts";
export { collectedDevice } from "./collected-device.ts";
export { electricityFactors } from "./device-electricity.ts";
export { massFactors, materialFactors } from "./device-matter.ts";
export { allFactors } from "./all-factors.ts";
export { type Factor, rangeOf } from "./factor.ts";
export type { Spread } from "./spread.ts";
export { spreads } from "./spreads.ts";
