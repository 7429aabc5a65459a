import type { Basis, ElectricityUse, Estimate, Segment, Source } from "../../estimate/estimate.ts";
import type { ResolvedElectricity } from "./electricity.ts";

/** The fields of an estimate about the electricity of its segments, and its sources. */
export function electricityHead(
  bySegment: Readonly<Partial<Record<Segment, ResolvedElectricity>>>,
  modelSources: readonly Source[],
): Required<Pick<Estimate<Basis>, "electricity" | "geography" | "sources">> {
  const electricity = listUses(bySegment);
  const zones: string[] = [];
  const sources = [...modelSources];
  for (const { zone, source } of electricity) {
    if (!zones.includes(zone)) zones.push(zone);
    if (source && !sources.includes(source)) sources.push(source);
  }
  return { electricity, geography: zones.join("+"), sources };
}

const segments: readonly Segment[] = ["device", "network", "dataCentre"];

/** Segments that use the same electricity are together. Plain loops, because estimates are made in loops too. */
function listUses(
  bySegment: Readonly<Partial<Record<Segment, ResolvedElectricity>>>,
): ElectricityUse[] {
  const uses: (ElectricityUse & { segments: Segment[] })[] = [];
  for (const segment of segments) {
    const electricity = bySegment[segment];
    if (!electricity) continue;
    const same = uses.find((use) => isSame(use, electricity));
    if (same) same.segments.push(segment);
    else uses.push(usedBy(segment, electricity));
  }
  return uses;
}

const isSame = (a: ResolvedElectricity, b: ResolvedElectricity): boolean =>
  a.gramsPerKwh === b.gramsPerKwh && a.zone === b.zone && a.source === b.source;

function usedBy(segment: Segment, { gramsPerKwh, zone, year, source }: ResolvedElectricity) {
  const use = { segments: [segment], gramsPerKwh, zone };
  return year && source ? { ...use, year, source } : use;
}
