import type { Text } from "@digital-cleanup/text";
import { GoalLine } from "./goal-line.tsx";
import { Figure } from "../figures/figure.tsx";
import type { ScreenNumbers } from "./screen-numbers.ts";
import type { ScreenRow } from "./screen-rows.ts";

type Props = { t: Text; numbers: ScreenNumbers; rows: readonly ScreenRow[] };

/** The label of a figure, with its measured share if a part may have been declared. */
function figureLabel(t: Text, { kind, value, methods }: ScreenRow): string {
  const count = Number(value ?? 0n);
  const label =
    kind === "weighed" ? t("tally.screen.weighed") : t(`tally.screen.${kind}`, { count });
  // Which part was measured is known only if the whole value was published by method.
  if (!methods || !value || methods.measured + methods.declared !== value) return label;
  const { measured } = methods;
  if (measured === 0n) return t("tally.screen.declared", { label, count });
  if (measured === value) return t("tally.screen.measured", { label, count });
  // A partial share is never rounded to 0 % or 100 %.
  const percent = Math.min(99, Math.max(1, Number((measured * 100n) / value)));
  return t("tally.screen.partly", { label, percent });
}

/** The figures of devices, mass and data, one per line. */
export const FigureRows = ({ t, numbers, rows }: Props) => (
  <ul class="rows">
    {rows.map((row) => {
      const { kind, value, goal } = row;
      const write =
        kind === "weighed" ? numbers.grams : kind === "bytes" ? numbers.bytes : numbers.count;
      const label = figureLabel(t, row);
      return (
        <li key={kind}>
          {value === undefined ? (
            <p class="figure">
              <span aria-hidden="true">—</span>
              <span class="hidden">{t("tally.screen.notPublished")}</span>
            </p>
          ) : (
            <Figure id={kind} value={value} {...write(value)} size="row" />
          )}
          <p>
            {label}
            {goal !== undefined && (
              <GoalLine t={t} label={label} value={value} goal={goal} write={write} />
            )}
          </p>
        </li>
      );
    })}
  </ul>
);
