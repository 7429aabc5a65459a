import { RangeTrack } from "@digital-cleanup/ui/figures/range-bar.tsx";
import type { ComponentProps } from "preact";
import { usePage } from "../page-context.ts";

/** An emission range on a scale that ends at `end` grams, with its bounds and its central value in words below. */
export function RangeLine({
  range,
  end,
}: Pick<ComponentProps<typeof RangeTrack>, "range" | "end">) {
  const { t, format } = usePage();
  return (
    <div>
      <RangeTrack range={range} end={end} label={format.carbonRange(range)} />
      <p class="row row--base tiny">
        <b>{format.carbonRange(range)}</b>
        <span class="soft push">
          {t("common.centralValue", { value: format.carbonCentral(range) })}
        </span>
      </p>
    </div>
  );
}
