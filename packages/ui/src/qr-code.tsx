import { encode } from "uqr";
import { type QrDrawing, QrImage } from "./qr-image.tsx";

export function drawQr(text: string): QrDrawing {
  // The standard requires a margin of four modules.
  const { data, size } = encode(text, { border: 4 });
  const bytes = new Uint8Array(Math.ceil(size ** 2 / 8));
  for (const [place, isDark] of data.flat().entries()) {
    if (isDark) bytes[place >> 3]! |= 1 << (place & 7);
  }
  return { modules: size, bits: btoa(String.fromCharCode(...bytes)) };
}

type Props = { text: string; label: string; size?: number };

export const QrCode = ({ text, ...props }: Props) => <QrImage drawing={drawQr(text)} {...props} />;
