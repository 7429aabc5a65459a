import { assertFields, assertQuantity, show } from "../../estimate/check.ts";
import type { ElectricityUse, Segment } from "../../estimate/estimate.ts";
import type { Factor } from "../factor.ts";

/** Electricity as a factor in g CO2e/kWh with its source, such as a zone of `gridZones`, or as a number without a source. */
export type ElectricityFigure = Factor | { readonly gramsPerKwh: number };

/** Electricity as a zone of `gridIntensity`, as a factor with its source, or as a number. */
export type Electricity = string | ElectricityFigure;

/** One electricity for all segments of a model, or one for some of them. */
export type BySegment<S extends Segment, E> = E | { readonly [K in S]?: E | undefined };

/** Electricity as a calculation uses it. */
export type ResolvedElectricity = Omit<ElectricityUse, "segments">;

/** Checks an electricity of the caller; `field` is its name in an error. */
export type ReadElectricity = (field: string, given: unknown) => ResolvedElectricity;

const unit = "g CO2e/kWh";
const figureKinds = `a factor in ${unit} or { gramsPerKwh }`;
const figureFields = ["gramsPerKwh"] as const;

/** Reads a factor or a number. Zones are read by `readElectricity`, which needs the table of grids. */
export function readFigure(
  field: string,
  given: unknown,
  kinds = figureKinds,
): ResolvedElectricity {
  if (isNumber(given)) {
    assertFields(given, figureFields, field);
    const { gramsPerKwh } = given;
    assertQuantity(`${field}.gramsPerKwh`, gramsPerKwh);
    return { gramsPerKwh, zone: "custom" };
  }
  if (!isFactor(given)) throw new RangeError(`${field} must be ${kinds}, got ${show(given)}`);
  assertQuantity(`${field}.value`, given.value);
  if (given.unit !== unit) {
    throw new RangeError(`${field}.unit must be ${unit}, got ${show(given.unit)}`);
  }
  const { value, geography, year, source } = given;
  return { gramsPerKwh: value, zone: geography, year, source };
}

/** The electricity of each segment: the caller's, or `usual`. Throws a RangeError that names the field and its value. */
export function chooseElectricity<S extends Segment>(
  given: unknown,
  segments: readonly S[],
  usual: ResolvedElectricity,
  read: ReadElectricity,
): Readonly<Record<S, ResolvedElectricity>> {
  const bySegment = isBySegment(given) ? given : undefined;
  const everywhere = bySegment || given === undefined ? usual : read("electricity", given);
  if (bySegment) assertFields(bySegment, segments, "electricity");
  const choose = (segment: Segment, own: unknown) => {
    if (own !== undefined) return read(`electricity.${segment}`, own);
    return segments.includes(segment as S) ? everywhere : undefined;
  };
  // Each by its name: an object that is filled in a loop takes several times as long.
  return {
    device: choose("device", bySegment?.device),
    network: choose("network", bySegment?.network),
    dataCentre: choose("dataCentre", bySegment?.dataCentre),
  } as Readonly<Record<S, ResolvedElectricity>>;
}

/** Whether each of some segments has an electricity of its own, which is not checked yet. */
export function isBySegment(
  given: unknown,
): given is { readonly [K in Segment]?: Electricity | undefined } {
  return isObject(given) && !isNumber(given) && !isFactor(given) && !isEmpty(given);
}

/** `Object.keys` would create a list for each of the estimates that are made in loops. */
function isEmpty(given: object): boolean {
  for (const field in given) return !Object.hasOwn(given, field);
  return true;
}

const isObject = (given: unknown): given is object => typeof given === "object" && given !== null;

const isNumber = (given: unknown): given is { gramsPerKwh: unknown } =>
  isObject(given) && "gramsPerKwh" in given;

const isFactor = (given: unknown): given is Factor => isObject(given) && "value" in given;
