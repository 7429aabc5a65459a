import type { Estimate, Segment } from "../../estimate/estimate.ts";
import {
  type BySegment,
  type ElectricityFigure,
  readFigure,
} from "../../factors/electricity/electricity.ts";
import { calculatePage } from "./calculate-page.ts";
import type { PageBoundary, PageLoad } from "./page-load.ts";

export type PageOnGridInput = PageLoad &
  PageBoundary & {
    /** A factor with its source or `{ gramsPerKwh }`, for all segments or for some; the model's own 494 g/kWh by default. */
    electricity?: BySegment<Segment, ElectricityFigure> | undefined;
  };

/**
 * It is `estimatePage` without the table of grids, for a smaller script: it does not take a zone.
 * Throws a RangeError that names the field and its value.
 */
export const estimatePageOnGrid = (input: PageOnGridInput): Estimate<"average"> =>
  calculatePage(input, readFigure);
