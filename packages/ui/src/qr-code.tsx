import { generate } from "lean-qr/nano";
import type { QrDrawing } from "./qr-image.tsx";
import { QrSquare } from "./qr-square.tsx";

/** Light modules around a code, as the standard requires. */
const margin = 4;

function layOut(text: string) {
  const code = generate(text);
  return {
    modules: code.size + 2 * margin,
    isDark: (x: number, y: number) => code.get(x - margin, y - margin),
  };
}

/** What draws the code elsewhere, without the generator. */
export function drawQr(text: string): QrDrawing {
  const { modules, isDark } = layOut(text);
  const bytes = new Uint8Array(Math.ceil(modules ** 2 / 8));
  for (let place = 0; place < modules ** 2; place += 1) {
    if (isDark(place % modules, Math.floor(place / modules)))
      bytes[place >> 3]! |= 1 << (place & 7);
  }
  return { modules, bits: btoa(String.fromCharCode(...bytes)) };
}

type Props = { text: string; label: string; size?: number };

export const QrCode = ({ text, ...props }: Props) => <QrSquare {...layOut(text)} {...props} />;
