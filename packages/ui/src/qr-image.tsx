import { QrSquare } from "./qr-square.tsx";

/** A QR code: a square with `modules` on a side, margin included, row by row with one bit each, 1 if dark, as Base64. */
export type QrDrawing = { modules: number; bits: string };

type Props = { drawing: QrDrawing; label: string; size?: number };

/** A code that the server has drawn. */
export function QrImage({ drawing: { modules, bits }, ...props }: Props) {
  const bytes = Uint8Array.from(atob(bits), (letter) => letter.charCodeAt(0));
  const isDark = (x: number, y: number): boolean => {
    const place = y * modules + x;
    return x < modules && ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
  return <QrSquare modules={modules} isDark={isDark} {...props} />;
}
