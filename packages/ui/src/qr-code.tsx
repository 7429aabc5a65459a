import { encode } from "uqr";
import { type QrDrawing, QrImage } from "./qr-image.tsx";

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

export function drawQr(text: string): QrDrawing {
  // The standard requires a margin of four modules.
  const { data, size } = encode(text, { border: 4 });
  return { path: darkRuns(data), modules: size };
}

type Props = { text: string; label: string; size?: number };

export const QrCode = ({ text, ...props }: Props) => <QrImage drawing={drawQr(text)} {...props} />;
