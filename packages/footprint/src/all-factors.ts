import {
  diskFactors,
  serverFactors,
  streamingSiteFactors,
} from "./factors/data-centre/data-centre-factors.ts";
import { electricityFactors } from "./factors/device/device-electricity.ts";
import { massFactors, materialFactors, metalFactors } from "./factors/device/device-matter.ts";
import { chargerFactors, deviceFactors } from "./factors/device/device-factors.ts";
import { hoursPerDayFactors, powerFactors } from "./factors/device/device-time-factors.ts";
import { rulesIntensity } from "./factors/electricity/rules-intensity.ts";
import { largeDiskFactors, otherStorageFactors } from "./models/storage/storage-share.ts";
import { definitionFactors } from "./models/video/estimate-streaming.ts";
import { networkFactors } from "./models/transfer/estimate-transfer-ademe.ts";
import { greenHostingFactors } from "./factors/page/green-hosting-factors.ts";
import { ecoIndexFactors } from "./factors/page/eco-index-factors.ts";
import { digitalYearFactors } from "./factors/person/digital-year-factors.ts";
import { oneByteDeviceFactors } from "./factors/network/one-byte-device-factors.ts";
import { oneByteFactors } from "./factors/network/one-byte-factors.ts";
import { equivalenceFactors } from "./comparison/equivalences.ts";
import { rankingGameFactors } from "./comparison/ranking-game-factors.ts";
import { deviceKinds } from "./factors/device/device-kinds.ts";
import { deviceSizes } from "./factors/device/device-sizes.ts";
import { deviceShareFactors } from "./factors/device/device-share-factors.ts";
import { searchFactors } from "./models/service/estimate-web-search.ts";
import type { Factor } from "./factors/factor.ts";
import { betweenCentresFactors, mailFactors } from "./models/mail/mail-factors.ts";
import { gridZones } from "./factors/electricity/grid.ts";
import { networkPowerFactors } from "./models/video/lower-definition.ts";
import { downloadFactors } from "./factors/page/download-factors.ts";
import { pageFactors, pageFactors3 } from "./factors/page/page-factors.ts";
import { carbonTrustFactors } from "./factors/network/carbon-trust-factors.ts";
import { otherVideoHourFactors } from "./models/video/video-data-centre.ts";
import { ratingFactors } from "./models/page/page-rating-factors.ts";
import { pagePlaceFactors } from "./models/page/page-place-factors.ts";

/** Every number of the package with its source, for a page about the method or a check; those of AI are in `aiFactors`. */
export const allFactors: readonly Factor[] = [
  ...Object.values(pageFactors),
  ...Object.values(pageFactors3),
  ...Object.values(greenHostingFactors),
  ...Object.values(downloadFactors),
  ...Object.values(ecoIndexFactors),
  ...Object.values(carbonTrustFactors),
  ...Object.values(otherVideoHourFactors),
  ...pagePlaceFactors,
  ...ratingFactors,
  ...Object.values(oneByteFactors),
  ...Object.values(oneByteDeviceFactors),
  ...Object.values(networkFactors).flatMap((byGeography) => Object.values(byGeography)),
  ...Object.values(definitionFactors),
  ...Object.values(networkPowerFactors).flat(),
  ...Object.values(streamingSiteFactors),
  ...Object.values(serverFactors),
  ...Object.values(diskFactors),
  ...Object.values(otherStorageFactors),
  ...Object.values(largeDiskFactors),
  ...Object.values(rulesIntensity),
  ...Object.values(hoursPerDayFactors),
  ...Object.values(powerFactors),
  ...Object.values(deviceFactors).flatMap((device): Factor[] => Object.values(device)),
  ...Object.values(electricityFactors),
  ...Object.values(massFactors),
  ...Object.values(materialFactors),
  ...Object.values(metalFactors),
  ...Object.values(deviceSizes).flatMap((sizes) =>
    sizes.flatMap(({ making, published }) => [making, published]),
  ),
  // Desktops at home and in offices have the same kinds.
  ...new Set(Object.values(deviceKinds).flatMap((kinds) => Object.values(kinds))),
  ...deviceShareFactors,
  ...chargerFactors,
  ...Object.values(mailFactors),
  ...Object.values(betweenCentresFactors),
  ...Object.values(searchFactors),
  ...Object.values(digitalYearFactors),
  ...Object.values(rankingGameFactors),
  ...Object.values(equivalenceFactors),
  ...gridZones,
];
