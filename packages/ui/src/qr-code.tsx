import { generate } from "lean-qr/nano";
import { type QrDrawing, QrImage } from "./qr-image.tsx";

/** Light modules around a code, as the standard requires. */
const margin = 4;

export function drawQr(text: string): QrDrawing {
  const code = generate(text);
  const modules = code.size + 2 * margin;
  const bytes = new Uint8Array(Math.ceil(modules ** 2 / 8));
  for (let place = 0; place < modules ** 2; place += 1) {
    const isDark = code.get((place % modules) - margin, Math.floor(place / modules) - margin);
    if (isDark) bytes[place >> 3]! |= 1 << (place & 7);
  }
  return { modules, bits: btoa(String.fromCharCode(...bytes)) };
}

type Props = { text: string; label: string; size?: number };

export const QrCode = ({ text, ...props }: Props) => <QrImage drawing={drawQr(text)} {...props} />;
