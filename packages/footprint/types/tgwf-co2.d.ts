// The package ships no types; these are the few calls our tests, bench and generator make.
declare module "@tgwf/co2" {
  type TraceOptions = {
    gridIntensity?: Partial<
      Record<
        "dataCenter" | "network" | "device",
        number | { readonly country: string } | { readonly value: number }
      >
    >;
    greenHostingFactor?: number;
    firstVisitPercentage?: number;
    returnVisitPercentage?: number;
    dataReloadRatio?: number;
  };

  export class co2 {
    constructor(options?: {
      model?: string;
      version?: number;
      results?: "segment";
      rating?: boolean;
    });
    perByte(bytes: unknown, green?: unknown): number;
    perVisit(bytes: unknown, green?: unknown): number;
    perByteTrace(bytes: unknown, green?: boolean, options?: TraceOptions): { co2: number };
    perVisitTrace(bytes: unknown, green?: boolean, options?: TraceOptions): { co2: number };
  }
}

declare module "@tgwf/co2/data" {
  export const averageIntensity: { data: Record<string, number>; type: string };
  export const marginalIntensity: { data: Record<string, string>; year: string };
  type YearOfGrids = { data: Record<string, { carbonIntensity: { value: number } }> };
  export const electricityMaps: Record<`yearly${2021 | 2022 | 2023 | 2024 | 2025}`, YearOfGrids>;
}
