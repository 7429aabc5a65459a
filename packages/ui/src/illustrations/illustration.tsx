import type { ComponentChildren } from "preact";

/**
 * A picture in two colours that fit both themes, with a sun, a wave and a straight line. It says
 * nothing that the text beside it does not, so it is hidden from screen readers.
 */
export function Illustration({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="illustration"
      viewBox="0 0 240 180"
      fill="none"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
