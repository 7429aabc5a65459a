import { ecoLogitsMixes } from "./ai-sources.ts";
import { type Factor, factorsOf } from "../factor.ts";

function mix(zone: string, water: number, minerals: number) {
  const factor = factorsOf(`ai-electricity/${zone}`, "2024", zone, ecoLogitsMixes);
  return {
    water: factor("water", water, "L/kWh"),
    minerals: factor("minerals", minerals, "kg Sb eq/kWh"),
  };
}

/** Water and minerals of electricity in zones with many data centres. A zone that is absent has no figure here. */
export const aiElectricityFactors: Partial<
  Readonly<Record<string, { readonly water: Factor; readonly minerals: Factor }>>
> = {
  DEU: mix("DEU", 1.947, 8.787e-8),
  ESP: mix("ESP", 6.2088, 5.183e-8),
  FRA: mix("FRA", 3.6737, 4.858e-8),
  GBR: mix("GBR", 2.329, 3.71e-8),
  IRL: mix("IRL", 1.4769, 2.193e-8),
  NLD: mix("NLD", 3.433, 3.293e-8),
  SWE: mix("SWE", 6.0315, 7.771e-8),
  USA: mix("USA", 3.1321, 9.855e-8),
};
