import type { Event, Published } from "@digital-cleanup/challenge";
import { amountText, type LocaleProps } from "../figures/figures.tsx";
import { GoalMeter } from "../figures/goal-meter.tsx";
import { readSplit } from "../figures/split.ts";
import { countDevices, sumDevices } from "./device-counts.tsx";

type Props = LocaleProps & { event: Event; published: Published };

/** The organiser's goals for figures, with what was published of each. The goal for contributions is in the hero. */
export function GoalsCard({ t, format, event, published }: Props) {
  const rows = goalRows(event, published);
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
                goal: write(kind, goal),
              })}
              value={value ?? 0n}
              goal={goal}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The figures with a goal: devices, then mass, then data. */
function goalRows({ goals }: Event, { totals, collected }: Published) {
  const devices = sumDevices(countDevices(collected.devices));
  const rows = [
    { kind: "collected", value: devices, goal: goals.devices },
    { kind: "weighed", value: BigInt(collected.grams), goal: goals.grams },
    { kind: "bytes", value: readSplit(totals?.bytes)?.sum, goal: goals.bytes },
    { kind: "files", value: readSplit(totals?.files)?.sum, goal: goals.files },
    { kind: "emails", value: readSplit(totals?.emails)?.sum, goal: goals.emails },
  ] as const;
  return rows.flatMap(({ goal, ...row }) => (goal ? [{ ...row, goal: BigInt(goal) }] : []));
}
