import type { Event, Published } from "@digital-cleanup/challenge";
import { amountText, type LocaleProps } from "../figures/figures.tsx";
import { GoalMeter } from "../figures/goal-meter.tsx";
import { screenRows } from "../screen/screen-rows.ts";

type Props = LocaleProps & { event: Event; published: Published };

/** The organiser's goals for figures, with what was published of each. The goal for contributions is in the hero. */
export function GoalsCard({ t, format, event, published }: Props) {
  const rows = screenRows(event, published).flatMap((row) => (row.goal ? [row] : []));
  if (rows.length === 0) return null;
  const write = (kind: (typeof rows)[number]["kind"], value: bigint): string =>
    amountText(format, kind === "bytes" ? "bytes" : kind === "weighed" ? "grams" : "count", value);
  return (
    <section class="card flow" aria-labelledby="goals">
      <h2 id="goals">{t("tally.event.goals")}</h2>
      <ul class="flow">
        {rows.map(({ kind, value, goal }) => (
          <li key={kind}>
            <GoalMeter
              label={t(`tally.event.goal.${kind}`)}
              text={t("tally.event.goalOf", {
                value: value === undefined ? t("tally.event.notPublished") : write(kind, value),
                goal: write(kind, goal!),
              })}
              value={value ?? 0n}
              goal={goal!}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
