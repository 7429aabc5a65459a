import { diskFactors, serverFactors, streamingSiteFactors } from "./data-centre-factors.ts";
import { electricityFactors } from "./device-electricity.ts";
import { massFactors, materialFactors } from "./device-matter.ts";
import { chargerFactors, deviceFactors } from "./device-factors.ts";
import { hoursPerDayFactors, powerFactors } from "./device-time-factors.ts";
import { rulesIntensity } from "./electricity.ts";
import { otherStorageFactors } from "./estimate-storage.ts";
import { definitionFactors } from "./estimate-streaming.ts";
import { networkFactors } from "./estimate-transfer-ademe.ts";
import { oneByteFactors } from "./one-byte-factors.ts";
import { equivalenceFactors } from "./equivalences.ts";
import { rankingGameFactors } from "./ranking-game.ts";
import { aiPromptFactors } from "./estimate-ai-prompt.ts";
import { searchFactors } from "./estimate-web-search.ts";
import type { Factor } from "./factor.ts";
import { betweenCentresFactors, mailFactors } from "./mail-factors.ts";
import { gridZones } from "./grid.ts";
import { networkPowerFactors } from "./lower-definition.ts";
import { pageFactors } from "./page-factors.ts";
import { ratingFactors } from "./page-rating.ts";

/** Every number of the package with its origin, for a method page or a check. */
export const allFactors: readonly Factor[] = [
  ...Object.values(pageFactors),
  ...ratingFactors.values(),
  ...Object.values(oneByteFactors),
  ...Object.values(networkFactors).flatMap((byGeography) => Object.values(byGeography)),
  ...Object.values(definitionFactors),
  ...Object.values(networkPowerFactors).flat(),
  ...Object.values(streamingSiteFactors),
  ...Object.values(serverFactors),
  ...Object.values(diskFactors),
  ...Object.values(otherStorageFactors),
  ...Object.values(rulesIntensity),
  ...Object.values(hoursPerDayFactors),
  ...Object.values(powerFactors),
  ...Object.values(deviceFactors).flatMap((device): Factor[] => Object.values(device)),
  ...Object.values(electricityFactors),
  ...Object.values(massFactors),
  ...Object.values(materialFactors),
  ...chargerFactors,
  ...Object.values(mailFactors),
  ...Object.values(betweenCentresFactors),
  ...Object.values(searchFactors),
  ...Object.values(aiPromptFactors),
  ...Object.values(rankingGameFactors),
  ...Object.values(equivalenceFactors),
  ...gridZones,
];
