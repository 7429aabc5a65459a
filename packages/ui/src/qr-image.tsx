/** A QR code: a square with `modules` on a side, margin included, row by row with one bit each, 1 if dark, as Base64. */
export type QrDrawing = { modules: number; bits: string };

type Props = { drawing: QrDrawing; label: string; size?: number };

/** One rectangle for each run of dark modules in a row: a third of the path length of single modules. */
function darkRuns({ modules, bits }: QrDrawing): string {
  const bytes = Uint8Array.from(atob(bits), (letter) => letter.charCodeAt(0));
  const isDark = (x: number, y: number): boolean => {
    const place = y * modules + x;
    return x < modules && ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
  let path = "";
  for (let y = 0; y < modules; y += 1) {
    for (let x = 0; x < modules; x += 1) {
      const start = x;
      while (isDark(x, y)) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    }
  }
  return path;
}

/** Dark on white in every theme: some scanners do not read inverted codes. */
export function QrImage({ drawing, label, size = 176 }: Props) {
  const { modules } = drawing;
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
      <path d={darkRuns(drawing)} fill="#000" />
    </svg>
  );
}
