import { type Factor, factorsOf } from "../factor.ts";
import { oneByte } from "../page/page-values.ts";
import { shiftProject } from "../page/page-sources.ts";

export const oneByteFactor = factorsOf("one-byte", "2015–2018", "WORLD", shiftProject);

const wired = oneByteFactor("network-wired", oneByte.wired, "kWh/byte");
const wifi = oneByteFactor("network-wifi", oneByte.wifi, "kWh/byte");
const mobile = oneByteFactor("network-mobile", oneByte.mobile, "kWh/byte");

export const oneByteNetworkFactors = { wired, wifi, mobile } as const;

export const oneByteFactors = {
  dataCentre: oneByteFactor("data-centre", oneByte.dataCentre, "kWh/byte"),
  wired,
  wifi,
  mobile,
  intensity: oneByteFactor("world-intensity", oneByte.gramsPerKwh, "g CO2e/kWh"),
} as const satisfies Readonly<Record<string, Factor>>;
