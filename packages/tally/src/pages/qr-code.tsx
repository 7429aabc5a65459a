import { encode } from "uqr";

/** Neighbouring dark modules of a row as one rectangle each: a third of the path that single modules would take. */
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

/** A QR code as one path. Dark on white in every theme, for cameras do not follow themes. */
export function QrCode({
  text,
  label,
  size = 176,
}: {
  text: string;
  label: string;
  size?: number;
}) {
  // Four modules of margin are part of the standard.
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
