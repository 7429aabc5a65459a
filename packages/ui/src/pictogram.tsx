import type { ComponentChildren } from "preact";

/** Lines on a 24 × 24 grid. A label is always beside them, so they are hidden from screen readers. */
export function Pictogram(props: { size?: number; class?: string; children: ComponentChildren }) {
  const { size = 20 } = props;
  return (
    <svg
      class={props.class}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {props.children}
    </svg>
  );
}
