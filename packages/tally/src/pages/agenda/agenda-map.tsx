import type { Text } from "@digital-cleanup/text";
import { mapHeight, mapWidth, overseasCorner, parisCorner, placeDots } from "./place-dots.ts";

type Props = {
  t: Text;
  /** Events by the code of their department. */
  counts: ReadonlyMap<string, number>;
  /** The department that the page shows, if it is one. */
  chosen: string | undefined;
};

const emptyRadius = 2.5;
/** The area of a dot grows with its events; the smallest one takes a digit. */
const radiusOf = (count: number): number =>
  count === 0 ? emptyRadius : Math.min(20, Math.round(7 + 3.5 * Math.sqrt(count)));

/** A dot in the middle of each department, drawn without a map service. The list beside it says the same in words. */
export const AgendaMap = ({ t, counts, chosen }: Props) => (
  <svg
    class="agenda__map"
    viewBox={`0 0 ${mapWidth} ${mapHeight}`}
    role="img"
    aria-label={t("tally.agenda.map", { count: counts.size })}
  >
    {[parisCorner, overseasCorner].map((corner) => (
      <rect key={corner.x} class="agenda__corner" rx="6" {...corner} />
    ))}
    <text class="agenda__name" x={parisCorner.x - 6} y="24" text-anchor="end">
      {t("tally.agenda.paris")}
    </text>
    <text class="agenda__name" x={overseasCorner.x} y={overseasCorner.y - 6}>
      {t("tally.agenda.overseas")}
    </text>
    {placeDots(counts).map(({ department, x, y, count }) => (
      <g key={department} class={department === chosen ? "agenda__dot--chosen" : undefined}>
        <circle
          class={count > 0 ? "agenda__dot" : "agenda__empty"}
          cx={x}
          cy={y}
          r={radiusOf(count)}
        />
        {count > 0 && (
          <text class="agenda__count" x={x} y={y}>
            {count}
          </text>
        )}
      </g>
    ))}
  </svg>
);
