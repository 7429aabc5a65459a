/** A QR code as one SVG path, in a square of `modules` units that includes the margin. */
export type QrDrawing = { path: string; modules: number };

type Props = { drawing: QrDrawing; label: string; size?: number };

/** Dark on white in every theme: some scanners do not read inverted codes. */
export function QrImage({ drawing: { path, modules }, label, size = 176 }: Props) {
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
      <path d={path} fill="#000" />
    </svg>
  );
}
