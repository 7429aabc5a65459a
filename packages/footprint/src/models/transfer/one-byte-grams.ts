import type { Range } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import { oneByte } from "../../factors/page/page-values.ts";

const { dataCentre, wired, wifi, mobile, gramsPerKwh } = oneByte;

/** The network of the model is the mean of its three networks; wifi is the lowest and mobile the highest of them. In kWh per byte. */
export const networkKwhPerByte: Range = {
  low: wifi,
  central: (wired + wifi + mobile) / 3,
  high: mobile,
};

/** Network and data centre for one byte, in kWh. */
const kwhPerByte: Range = {
  low: networkKwhPerByte.low + dataCentre,
  central: networkKwhPerByte.central + dataCentre,
  high: networkKwhPerByte.high + dataCentre,
};

/** A GB by OneByte, in grams of CO2e. */
export const oneByteGramsPerGb: Range = /* @__PURE__ */ scaleRange(kwhPerByte, gramsPerKwh * 1e9);
