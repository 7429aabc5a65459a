import type { ComponentChildren } from "preact";

const strokes = {
  measured: <path d="M1 4h14" />,
  estimated: <path d="M1 5.5C2.5 1.5 5 1 8 4s5.5 2.5 7-1.5" />,
  declared: <path d="M2 4h13" stroke-dasharray="0 4" />,
};

/** Says how a figure is known: a straight stroke is measured, a wave estimated, dots declared. */
export function How({
  basis,
  children,
}: {
  basis: keyof typeof strokes;
  children: ComponentChildren;
}) {
  return (
    <span class="how">
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
      {children}
    </span>
  );
}
