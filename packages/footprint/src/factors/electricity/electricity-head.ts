import type { Basis, ElectricityUse, Estimate, Segment, Source } from "../../estimate/estimate.ts";
import type { ResolvedElectricity } from "./electricity.ts";

/** The fields of an estimate about the electricity of its segments, and its sources. */
export function electricityHead(
  bySegment: Readonly<Partial<Record<Segment, ResolvedElectricity>>>,
  modelSources: readonly Source[],
): Required<Pick<Estimate<Basis>, "electricity" | "geography" | "sources">> {
  const electricity = listUses(bySegment);
  return {
    electricity,
    geography: [...new Set(electricity.map(({ zone }) => zone))].join("+"),
    sources: [...new Set([...modelSources, ...electricity.flatMap(({ source }) => source ?? [])])],
  };
}

/** Segments that use the same electricity are together. */
function listUses(
  bySegment: Readonly<Partial<Record<Segment, ResolvedElectricity>>>,
): ElectricityUse[] {
  const uses: (ResolvedElectricity & { segments: Segment[] })[] = [];
  for (const segment of Object.keys(bySegment) as Segment[]) {
    const electricity = bySegment[segment];
    if (!electricity) continue;
    const same = uses.find(
      ({ zone, gramsPerKwh, source }) =>
        zone === electricity.zone &&
        gramsPerKwh === electricity.gramsPerKwh &&
        source === electricity.source,
    );
    if (same) same.segments.push(segment);
    else uses.push({ segments: [segment], ...electricity });
  }
  return uses;
}
