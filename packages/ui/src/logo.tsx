/** The product's logo: a wave for what is estimated above a line for what is measured. */
export const Logo = ({ size = 26 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#0a5a6b" />
    <g fill="none" stroke-width="3.6" stroke-linecap="round">
      <path d="M6.5 14.8C8 9.6 11.6 8.4 16 12s8 2.4 9.5-2.8" stroke="#f5c842" />
      <path d="M6.5 22.5h19" stroke="#fff" />
    </g>
  </svg>
);
