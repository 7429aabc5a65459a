export type { Network, NetworkGeography } from "./models/transfer/network.ts";
export type { DeviceType } from "./factors/device/device-type.ts";
export type { BoundOrigin, BoundOrigins, DerivationRule, Published } from "./estimate/estimate.ts";
export type {
  Basis,
  Boundary,
  ElectricityUse,
  Estimate,
  Inputs,
  Model,
  Part,
  PartSegment,
  Range,
  Segment,
  Source,
  Stage,
  Year,
} from "./estimate/estimate.ts";

export { type PageInput, estimatePage } from "./models/page/estimate-page.ts";
export { type PageOnGridInput, estimatePageOnGrid } from "./models/page/estimate-page-on-grid.ts";
export { pageRange } from "./models/page/page-range.ts";
export { pageRangeOnGrid } from "./models/page/page-range-on-grid.ts";
export {
  medianPageBytes,
  type PagePlace,
  pagePlace,
  pagePlaceMonth,
  type PageWeight,
} from "./models/page/page-place.ts";
export { type PageRating, pageRating } from "./models/page/page-rating.ts";
export { type PageByModels, estimatePageByModels } from "./models/page/estimate-page-by-models.ts";
export {
  type EcoIndex,
  type EcoIndexGrade,
  type EcoIndexInput,
  estimatePageEcoIndex,
} from "./models/page/estimate-page-eco-index.ts";
export { estimatePageVersion3 } from "./models/page/estimate-page-version-3.ts";
export {
  type OneByteInput,
  estimateTransferOneByte,
} from "./models/transfer/estimate-transfer-one-byte.ts";
export { oneByteRange } from "./models/transfer/one-byte-range.ts";
export { estimateTransferAdeme } from "./models/transfer/estimate-transfer-ademe.ts";
export {
  type FileTransferInput,
  estimateFileTransfer,
} from "./models/transfer/estimate-file-transfer.ts";

export {
  type Definition,
  type StreamingInput,
  estimateStreaming,
} from "./models/video/estimate-streaming.ts";
export {
  type LowerDefinition,
  type LowerDefinitionInput,
  lowerDefinition,
} from "./models/video/lower-definition.ts";
export { type VideoCallInput, estimateVideoCall } from "./models/video/estimate-video-call.ts";
export type { ScreenDevice } from "./factors/device/device-time-factors.ts";
export type { UsedDevice } from "./models/device/mean-device.ts";
export { estimateDevicePower, estimateDeviceTime } from "./models/device/estimate-device-time.ts";

export {
  type EmailInput,
  estimateEmail,
  estimateUnreadEmail,
} from "./models/mail/estimate-email.ts";
export {
  type AttachmentOrLink,
  type AttachmentOrLinkInput,
  attachmentOrLink,
} from "./models/mail/attachment-or-link.ts";
export { estimateWebSearch } from "./models/service/estimate-web-search.ts";
export { estimateStorage } from "./models/storage/estimate-storage.ts";
export { type DeletionAvoids, deletionAvoids } from "./models/storage/deletion-avoids.ts";

export { estimateDevice, estimateDeviceMaking } from "./models/device/estimate-device.ts";
export { type KeepDeviceInput, keepDeviceLonger } from "./models/device/keep-device-longer.ts";
export {
  type DeviceChoice,
  recycleDevice,
  repairDevice,
  reuseDevice,
} from "./models/device/device-choices.ts";

export {
  type DigitalYearInput,
  estimateDigitalYear,
} from "./models/person/estimate-digital-year.ts";
export type { YearDevice } from "./factors/person/year-devices.ts";

export { type CleanupBalance, cleanupBalance } from "./comparison/cleanup-balance.ts";
export { type Suggestion, rankSuggestions } from "./comparison/rank-suggestions.ts";

export type { Dictionary } from "./explanation/dictionary.ts";
export type { Explanation } from "./explanation/explain-by.ts";
export { explain } from "./explanation/explain.ts";
export { dictionaryFor } from "./explanation/dictionary-for.ts";
export { english } from "./explanation/english.ts";
export { french } from "./explanation/french.ts";
export { type Equivalence, type Equivalences, equivalences } from "./comparison/equivalences.ts";
export { addEstimates } from "./estimate/add-estimates.ts";
export { dataSetVersion } from "./estimate/data-set-version.ts";
export { scaleEstimate } from "./estimate/scale-estimate.ts";

export type {
  BySegment,
  Electricity,
  ElectricityFigure,
} from "./factors/electricity/electricity.ts";
export type { Edition, ElectricityOptions } from "./factors/electricity/resolve-electricity.ts";
export type { GridFactor } from "./factors/electricity/grid-factor.ts";
export { gridGramsPerKwh } from "./factors/electricity/grid-grams.ts";
export { gridIntensity, gridZones } from "./factors/electricity/grid.ts";
export { type DeviceFactors, deviceFactors } from "./factors/device/device-factors.ts";
export { collectedDevice } from "./factors/device/collected-device.ts";
export { electricityFactors } from "./factors/device/device-electricity.ts";
export { massFactors, materialFactors, metalFactors } from "./factors/device/device-matter.ts";
export type { DeviceSize } from "./factors/device/device-size.ts";
export { deviceSizes } from "./factors/device/device-sizes.ts";
export { deviceKinds } from "./factors/device/device-kinds.ts";
export { allFactors } from "./all-factors.ts";
export { type Bound, type Factor, rangeOf } from "./factors/factor.ts";
export { type Judgement, judgements } from "./estimate/judgements.ts";
export { describeOrigin, originsOfEstimate } from "./explanation/describe-bounds.ts";
