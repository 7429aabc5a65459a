type Props = { label: string; value: number; most: number };

/** How much of what was hoped for is there. Its label says the same in words. */
export const Meter = ({ label, value, most }: Props) => (
  <div class="flow flow--tight">
    <svg
      class="meter"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={Math.min(value, most)}
    >
      <rect width={`${Math.min(100, (100 * value) / most)}%`} height="100%" />
    </svg>
    <p class="small soft">{label}</p>
  </div>
);
