import { encode } from "uqr";

/** One rectangle for each run of dark modules in a row: a third of the path length of single modules. */
const darkRuns = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join("");

/** A QR code as one SVG path. Dark on white in every theme: some scanners do not read inverted codes. */
export function QrCode({
  text,
  label,
  size = 176,
}: {
  text: string;
  label: string;
  size?: number;
}) {
  // The standard requires a margin of four modules.
  const { data, size: modules } = encode(text, { border: 4 });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={darkRuns(data)} fill="#000" />
    </svg>
  );
}
