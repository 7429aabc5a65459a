import { usePage } from "../../../ui/page-context.ts";
import type { VisitPlace } from "./visit-place.ts";

const width = 320;
const middle = 30;
const stepPx = 4;
const waves = 6;

/** Calm where pages are light, high where they are heavy. */
const heightAt = (x: number) =>
  middle - (1 + 17 * (x / width) ** 1.5) * Math.sin((2 * Math.PI * waves * x) / width);

const point = (x: number) => `${x.toFixed(1)} ${heightAt(x).toFixed(1)}`;

function wavePath(fromX: number, toX: number): string {
  const points = [point(fromX)];
  for (let x = fromX + stepPx; x < toX; x += stepPx) points.push(point(x));
  return `M${[...points, point(toX)].join("L")}`;
}

type Place = Exclude<VisitPlace, "cached">;

/** All pages on one line from light to heavy, the middle one marked, and the place of this page; dotted where it may still be. */
export function WeightWave(props: { place: Place; beforeShare: number | undefined }) {
  const { t } = usePage();
  const { place, beforeShare } = props;
  const { lighterShare, isAtLeast } = place;
  const isLighter = lighterShare < 0.5;
  const pages = Math.round(100 * (isLighter ? 1 - lighterShare : lighterShare));
  const count = Math.min(99, pages);
  const x = lighterShare * width;
  const at = (share: number) => `translate(${point(share * width).replace(" ", "px,")}px)`;
  return (
    <div>
      <svg
        class="transfer-wave"
        viewBox="-6 0 332 60"
        role="img"
        aria-label={t(isLighter ? "transfer.lighterThan" : "transfer.heavierThan", { count })}
      >
        <path class="transfer-wave__median" d="M160 4v52" />
        <path class="transfer-wave__rest" data-dotted={isAtLeast} d={wavePath(x, width)} />
        <path class="transfer-wave__passed" d={wavePath(0, x)} />
        {beforeShare !== undefined && (
          <circle r="10" class="transfer-wave__before" style={{ transform: at(beforeShare) }} />
        )}
        <circle r="10" class="transfer-wave__here" style={{ transform: at(lighterShare) }} />
      </svg>
      <p class="transfer-ends" aria-hidden="true">
        <span>{t("transfer.ends.light")}</span>
        <span>{t("transfer.ends.median")}</span>
        <span>{t("transfer.ends.heavy")}</span>
      </p>
    </div>
  );
}
