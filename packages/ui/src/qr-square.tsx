type Props = {
  /** On a side, margin included. */
  modules: number;
  /** Also asked of the module after the last of a row, which is light. */
  isDark: (x: number, y: number) => boolean;
  label: string;
  size?: number | undefined;
};

/** A QR code, dark on white in every theme: some scanners do not read inverted codes. */
export const QrSquare = ({ modules, isDark, label, size = 176 }: Props) => (
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
    <path d={darkRuns(modules, isDark)} fill="#000" />
  </svg>
);

/** One rectangle for each run of dark modules in a row: a third of the path length of single modules. */
function darkRuns(modules: number, isDark: Props["isDark"]): string {
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
