import type { ComponentChildren } from "preact";

const strokes = {
  measured: <path d="M1 4h14" />,
  estimated: <path d="M1 5.5C2.5 1.5 5 1 8 4s5.5 2.5 7-1.5" />,
  declared: <path d="M2 4h13" stroke-dasharray="0 4" />,
};

type Basis = keyof typeof strokes;

/**
 * The stroke that represents a basis: straight for measured, a wave for estimated, dots for
 * declared.
 */
export const BasisStroke = ({ basis }: { basis: Basis }) => (
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
    {strokes[basis]}
  </svg>
);

/** Text about a figure, after the stroke that shows whether it was measured, estimated or declared. */
export const BasisLabel = ({ basis, children }: { basis: Basis; children: ComponentChildren }) => (
  <span class="basis">
    <BasisStroke basis={basis} />
    {children}
  </span>
);
