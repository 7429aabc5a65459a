import { usePage } from "../../../ui/page-context.ts";
import { type Assessment, averageLevel, changeOfAverage, lowestPractices } from "./assessment.ts";
import { practiceIds } from "./practices.ts";

const maxLines = 12;

/** The average now, its change since the day before with answers, what is lowest, and the days before. */
export function ProgressCard({ assessments }: { assessments: readonly Assessment[] }) {
  const { t, format } = usePage();
  const [last, before] = assessments.toReversed();
  const average = last && averageLevel(last);
  if (!last || average === undefined) return <p class="note small">{t("practices.none")}</p>;
  const change = before && changeOfAverage(before, last);
  const signed = new Intl.NumberFormat(format.language, {
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const lowest = lowestPractices(last);
  return (
    <section class="card grid" aria-label={t("practices.history")}>
      <div class="flow flow--tight">
        <h3 class="small soft">{t("practices.average")}</h3>
        <p class="figure" style={{ "--size": "var(--text-2xl)" }} id="practices-average">
          {format.short(average)}
        </p>
        {change !== undefined && (
          <p class="small">
            {t("practices.change", { change: signed.format(change), day: format.day(before!.day) })}
          </p>
        )}
        <p class="small soft">
          {t("practices.rated", {
            rated: Object.keys(last.levels).length,
            all: practiceIds.length,
          })}
        </p>
      </div>
      {lowest.length > 0 && (
        <div class="flow flow--tight">
          <h3 class="small soft">{t("practices.first")}</h3>
          <ul>
            {lowest.map((id) => (
              <li key={id}>{t(`practices.of.${id}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {before && (
        <div class="flow flow--tight">
          <h3 class="small soft">{t("practices.history")}</h3>
          <ul class="lines small" id="practices-history">
            {assessments.slice(-maxLines).map((one) => (
              <li key={one.day}>
                <span>{format.day(one.day)}</span>
                <b>{format.short(averageLevel(one) ?? 0)}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
