import { usePage } from "../../../ui/page-context.ts";
import type { ChartBar } from "./chart-bars.ts";

/** What the marks of a chart mean: those that it has. */
export function ChartLegend({ bars }: { bars: readonly ChartBar[] }) {
  const { t } = usePage();
  const entries = [
    ["measured", true],
    ["before", bars.some(({ bytesBefore }) => bytesBefore !== undefined)],
    ["none", bars.some(({ sum, isToCome }) => !sum && !isToCome)],
    ["later", bars.some(({ isToCome }) => isToCome)],
    ["part", bars.some(({ sum, partial }) => sum && partial)],
  ] as const;
  return (
    <ul class="row tiny soft chart-legend">
      {entries.map(
        ([mark, isThere]) =>
          isThere && (
            <li key={mark} class="row row--tight row--one">
              <span class={`chart-mark chart-mark--${mark}`} />
              {t(`overview.marks.${mark}`)}
            </li>
          ),
      )}
    </ul>
  );
}
