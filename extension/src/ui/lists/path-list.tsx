import "./path-list.css";
import { visibleText } from "@digital-cleanup/text";

/** Paths or names of files in a scrollable box that can be focused with the keyboard. */
export function PathList({ label, lines }: { label: string; lines: string[] }) {
  return (
    <pre class="payload paths" role="region" tabIndex={0} aria-label={label}>
      {lines.map(visibleText).join("\n")}
    </pre>
  );
}
