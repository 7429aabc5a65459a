import type { Estimate, Segment } from "../../estimate/estimate.ts";
import type { BySegment, Electricity } from "../../factors/electricity/electricity.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { calculatePage } from "./calculate-page.ts";
import type { PageBoundary, PageLoad } from "./page-load.ts";

export type PageInput = PageLoad &
  PageBoundary & {
    /**
     * A zone such as `"FRA"` or `"FR"`, a factor with its source or `{ gramsPerKwh }`, for all segments or for some; the model's own
     * 494 g/kWh by default.
     */
    electricity?: BySegment<Segment, Electricity> | undefined;
  };

/**
 * Emissions of loading a page, in grams of CO2e, by the Sustainable Web Design Model 4.
 * The electricity applies to use; making stays at 494 g/kWh. Green hosting lowers the use of the data centre only, and not the
 * energy. The range goes from the lowest to the highest published model of the same bytes, each on the same electricity
 * and with the same boundary: with the device, or `withoutDevice`. Do not use it for video, which bytes
 * overstate 3 to 30 times (see `estimateStreaming`). Throws a RangeError that names the field and its value.
 */
export const estimatePage = (input: PageInput): Estimate<"average"> =>
  calculatePage(input, readElectricity);
