/** On a grid of 32 × 32: a wave for what is estimated above a line for what is measured. */
export const logoPaths = {
  wave: "M6.5 14.8C8 9.6 11.6 8.4 16 12s8 2.4 9.5-2.8",
  line: "M6.5 22.5h19",
} as const;

/** The product's logo. */
export const Logo = ({ size = 26 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#0a5a6b" />
    <g fill="none" stroke-width="3.6" stroke-linecap="round">
      <path d={logoPaths.wave} stroke="#f5c842" />
      <path d={logoPaths.line} stroke="#fff" />
    </g>
  </svg>
);
