type Props = { label: string; value: number; max: number };

/** A progress bar with a visible label. */
export const Meter = ({ label, value, max }: Props) => (
  <div class="flow flow--tight">
    <svg
      class="meter"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
    >
      <rect width={`${Math.min(100, (100 * value) / max)}%`} height="100%" />
    </svg>
    <p class="small soft">{label}</p>
  </div>
);
