import { encode } from "uqr";

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
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return (
    <svg
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={runs.join("")} fill="#000" />
    </svg>
  );
}
