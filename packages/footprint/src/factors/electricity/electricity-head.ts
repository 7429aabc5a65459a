import type { Basis, ElectricityUse, Estimate, Segment, Source } from "../../estimate/estimate.ts";
import type { ResolvedElectricity } from "./electricity.ts";

/** The fields of an estimate about the electricity of its segments, and its sources. Plain loops, because estimates are made in loops too. */
export function electricityHead(
  bySegment: Readonly<Partial<Record<Segment, ResolvedElectricity>>>,
  modelSources: readonly Source[],
): Required<Pick<Estimate<Basis>, "electricity" | "geography" | "sources">> {
  const electricity: Use[] = [];
  addUse(electricity, "device", bySegment.device);
  addUse(electricity, "network", bySegment.network);
  addUse(electricity, "dataCentre", bySegment.dataCentre);
  let geography = "";
  const sources = [...modelSources];
  electricity.forEach(({ zone, source }, index) => {
    const isNew = electricity.findIndex((use) => use.zone === zone) === index;
    if (isNew) geography = geography === "" ? zone : `${geography}+${zone}`;
    if (source && !sources.includes(source)) sources.push(source);
  });
  return { electricity, geography, sources };
}

type Use = ElectricityUse & { readonly segments: Segment[] };

/** Segments that use the same electricity are together. */
function addUse(uses: Use[], segment: Segment, used: ResolvedElectricity | undefined): void {
  if (!used) return;
  const { gramsPerKwh, zone, year, source } = used;
  for (const use of uses) {
    if (use.gramsPerKwh === gramsPerKwh && use.zone === zone && use.source === source) {
      use.segments.push(segment);
      return;
    }
  }
  const segments = [segment];
  uses.push(
    year && source
      ? { segments, gramsPerKwh, zone, year, source }
      : { segments, gramsPerKwh, zone },
  );
}
