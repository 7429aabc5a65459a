/** Paths to read through, in a box that scrolls and that the keyboard reaches. */
export function PathList({ label, lines }: { label: string; lines: string[] }) {
  return (
    <pre class="payload paths" role="region" tabIndex={0} aria-label={label}>
      {lines.join("\n")}
    </pre>
  );
}
