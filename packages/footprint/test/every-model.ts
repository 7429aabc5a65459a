import * as fc from "fast-check";
import { attachmentOrLink } from "../src/models/mail/attachment-or-link.ts";
import { deletionAvoids } from "../src/models/storage/deletion-avoids.ts";
import { recycleDevice, repairDevice, reuseDevice } from "../src/models/device/device-choices.ts";
import type { Basis, Estimate } from "../src/estimate/estimate.ts";
import { estimateDevice, estimateDeviceMaking } from "../src/models/device/estimate-device.ts";
import {
  estimateDevicePower,
  estimateDeviceTime,
} from "../src/models/device/estimate-device-time.ts";
import { estimateDigitalYear } from "../src/models/person/estimate-digital-year.ts";
import { estimateEmail } from "../src/models/mail/estimate-email.ts";
import { estimateAiAnswer } from "../src/models/service/estimate-ai-answer.ts";
import { estimateAiPrompt } from "../src/models/service/estimate-ai-prompt.ts";
import { estimateFileTransfer } from "../src/models/transfer/estimate-file-transfer.ts";
import { estimatePageEcoIndex } from "../src/models/page/estimate-page-eco-index.ts";
import { estimatePageVersion3 } from "../src/models/page/estimate-page-version-3.ts";
import { estimatePage } from "../src/models/page/estimate-page.ts";
import { estimateStorage } from "../src/models/storage/estimate-storage.ts";
import { estimateStreaming } from "../src/models/video/estimate-streaming.ts";
import { estimateTransferAdeme } from "../src/models/transfer/estimate-transfer-ademe.ts";
import { estimateTransferOneByte } from "../src/models/transfer/estimate-transfer-one-byte.ts";
import { estimateVideoCall } from "../src/models/video/estimate-video-call.ts";
import { estimateWebSearch } from "../src/models/service/estimate-web-search.ts";
import { keepDeviceLonger } from "../src/models/device/keep-device-longer.ts";
import { lowerDefinition } from "../src/models/video/lower-definition.ts";
import { scaleEstimate } from "../src/estimate/scale-estimate.ts";

/** Often zero, and never so small that its tenth underflows. */
function zeroOr(min: number, max: number) {
  return fc.oneof(fc.constant(0), fc.double({ min, max, noNaN: true }));
}

/** Random inputs of every model. */
export const shape = fc.record({
  amount: zeroOr(0.001, 1e12),
  few: fc.integer({ min: 0, max: 50 }),
  share: zeroOr(0.001, 1),
  intensity: zeroOr(0.1, 1200),
  device: fc.constantFrom("smartphone", "tablet", "laptop", "desktop", "tv" as const),
  owned: fc.constantFrom("laptop", "monitor", "printer", "dock", "basicPhone" as const),
  network: fc.constantFrom("fixed", "mobile" as const),
  geography: fc.constantFrom("FR", "EU" as const),
  definition: fc.constantFrom("audio", "sd", "hd", "uhd" as const),
});
export type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** Estimates by every model of one random input. */
export function everyModel({ amount, few, share, intensity, ...words }: Shape): Estimate<Basis>[] {
  const { device, owned, network, geography, definition } = words;
  const grid = { electricity: { gramsPerKwh: intensity } };
  const where = { device, network, geography, ...grid };
  const time = { durationMs: amount, definition, ...where };
  const lower = lowerDefinition({
    durationMs: amount,
    from: definition,
    to: "audio",
    network,
    geography,
    ...grid,
  });
  const file = attachmentOrLink({
    bytes: amount,
    recipients: few,
    network,
    geography,
    downloads: few,
    ...grid,
  });
  const { average, marginal } = deletionAvoids({ bytes: amount, years: few, ...grid });
  const repair = repairDevice({ device: owned, extraYears: few, replacedShare: share });
  const reuse = reuseDevice({ device: owned, years: few, displacedShare: share });
  const recycled = recycleDevice({ device: owned });
  return [
    estimatePage({
      bytes: amount,
      greenHosting: share,
      firstVisitShare: share,
      dataReloadRatio: share,
    }),
    estimatePage({ bytes: amount, electricity: "FR" }),
    estimatePageVersion3({ bytes: amount, greenHosting: share, firstVisitShare: share }),
    estimatePageVersion3({ bytes: amount, electricity: "FR" }),
    estimatePageEcoIndex({ bytes: amount, domElements: few, requests: few }).estimate,
    estimatePage({ bytes: amount, withoutDevice: true, ...grid }),
    estimateTransferOneByte({ bytes: amount }),
    estimateTransferOneByte({ bytes: amount, greenHosting: share }),
    estimateTransferOneByte({ bytes: amount, greenHosting: share, ...grid }),
    estimateTransferOneByte({
      bytes: amount,
      network: "wifi",
      device: "laptop",
      durationMs: amount,
    }),
    estimateFileTransfer({ bytes: amount, network, geography, ...grid }),
    estimateFileTransfer({ bytes: amount, network, recipientNetwork: "mobile" }),
    estimateTransferAdeme({ bytes: amount, network, geography }),
    estimateTransferAdeme({ bytes: amount, network, geography, ...grid }),
    estimateStreaming(time),
    estimateStreaming({ ...time, device: "mean" }),
    estimateVideoCall({ ...time, device: "mean", places: few }),
    estimateAiPrompt({ prompts: few }),
    estimateAiAnswer({ prompts: few, model: "gpt-5", outputTokens: 200, electricity: "IE" }),
    estimateAiAnswer({ prompts: few, model: "mistral-large" }),
    estimateVideoCall({ ...time, places: few }),
    lower.average,
    lower.marginal,
    estimateDeviceTime({ durationMs: amount, device, ...grid }),
    estimateDeviceTime({ durationMs: amount, device, lifetimeYears: 7, hoursPerDay: 2, ...grid }),
    estimateWebSearch({ searches: few, ...where }),
    estimateEmail({ bytes: amount, recipients: few, readShare: share, ...where }),
    estimateEmail({ bytes: amount, ...where, device: "mean", recipientNetwork: "mobile" }),
    scaleEstimate(estimateEmail({ bytes: amount, ...where }), few),
    file.attachment,
    file.link,
    estimateStorage({ bytes: amount, years: few, ...grid }),
    average,
    marginal,
    keepDeviceLonger({ device: owned, extraYears: few }),
    estimateDevice({ device: owned, years: few, ...grid }),
    estimateDevice({ device: owned, years: few, hoursPerDay: 2, ...grid }),
    estimateDeviceMaking({ device: owned }),
    estimateDeviceMaking({ device: "monitor", inches: 20 + few }),
    repair.costs,
    ...(reuse.costs ? [reuse.costs] : []),
    reuse.avoids,
    ...(recycled ? [recycled] : []),
    estimateDevicePower({ durationMs: amount, device, ...grid }),
    estimateDigitalYear({ internetHoursPerDay: share, devices: { smartphone: few, tv: share } }),
  ];
}
