import type { Method } from "@digital-cleanup/challenge";

/** The mark in the page's bar; its sides are the file's own. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#0a5a6b" />
    <g fill="none" stroke-width="3.6" stroke-linecap="round">
      <path d="M6.5 14.8C8 9.6 11.6 8.4 16 12s8 2.4 9.5-2.8" stroke="#f5c842" />
      <path d="M6.5 22.5h19" stroke="#fff" />
    </g>
  </svg>
);

/** Straight is measured, dots are declared. */
export const Stroke = ({ method }: { method: Method }) => (
  <svg
    viewBox="0 0 16 8"
    width="16"
    height="8"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    aria-hidden="true"
  >
    {method === "measured" ? <path d="M1 4h14" /> : <path d="M2 4h13" stroke-dasharray="0 4" />}
  </svg>
);

/** A wave that calms down into a line. Each half period loses a third of its height. */
export const Wave = () => (
  <svg class="wave" viewBox="0 0 1200 54" preserveAspectRatio="none" aria-hidden="true">
    <path
      vector-effect="non-scaling-stroke"
      d="M0 24C40 2 60 4 100 27S170 52 215 36S285 14 330 24S400 40 445 33S520 24 560 28S640 34 680 31S760 28 800 29.500S900 31.500 960 30.500L1200 30"
    />
  </svg>
);
