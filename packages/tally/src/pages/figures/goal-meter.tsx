type Props = {
  label: string;
  /** The value and its goal in words. */
  text: string;
  value: bigint;
  goal: bigint;
};

/** The progress of a figure towards its goal. The bar stays full once the goal is exceeded. */
export function GoalMeter({ label, text, value, goal }: Props) {
  const percent = Math.min(100, Number((value * 1000n) / goal) / 10);
  return (
    <>
      <p class="spread small">
        <b>{label}</b>
        <span>{text}</span>
      </p>
      <svg class="goal-meter" aria-hidden="true">
        <rect width={`${percent}%`} height="100%" />
      </svg>
    </>
  );
}
