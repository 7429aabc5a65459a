import type { Range } from "../../estimate/estimate.ts";
import { carbonTrustFactors } from "../../factors/network/carbon-trust-factors.ts";
import { version3, version4 } from "../../factors/page/page-values.ts";

/** Electricity of a GB in use, in Wh: from Carbon Trust's fixed network alone to version 3 of the model. */
export const useWhPerGb: Range = {
  low: carbonTrustFactors.fixedCore.value + carbonTrustFactors.box.value,
  central: 1000 * (version4.deviceUse + version4.networkUse + version4.dataCentreUse),
  high: 1000 * version3.energy * (1 - version3.making),
};
