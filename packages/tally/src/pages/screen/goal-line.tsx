import type { Text } from "@digital-cleanup/text";
import { inWords, type ScreenQuantity } from "./screen-numbers.ts";

type Props = {
  t: Text;
  label: string;
  /** Undefined if the figure is not published. */
  value: bigint | undefined;
  goal: bigint;
  write: (value: bigint) => ScreenQuantity;
};

/** The progress of a figure towards its goal. The bar stays full once the goal is exceeded. */
export function GoalLine({ t, label, value, goal, write }: Props) {
  const percent = Math.min(100, Number(((value ?? 0n) * 1000n) / goal) / 10);
  const reached = value === undefined ? t("tally.screen.notPublished") : inWords(write(value));
  const target = inWords(write(goal));
  return (
    <span class="goal">
      <span
        class="meter"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={t("tally.screen.progress", { value: reached, goal: target })}
      >
        <svg aria-hidden="true">
          <rect width={`${percent}%`} height="100%" />
        </svg>
      </span>
      {t("tally.screen.goal", { goal: target })}
    </span>
  );
}
