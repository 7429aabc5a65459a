import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

/** A screen reader announces each change of the live region. */
const announceEveryMs = 2000;

/** What screen readers hear of a progress: a copy that changes every two seconds. */
export function Spoken({ children }: { children: ComponentChildren }) {
  const latest = useRef({ atMs: -Infinity, children });
  const atMs = performance.now();
  if (atMs - latest.current.atMs >= announceEveryMs) latest.current = { atMs, children };
  return (
    <p class="hidden" role="status">
      {latest.current.children}
    </p>
  );
}
