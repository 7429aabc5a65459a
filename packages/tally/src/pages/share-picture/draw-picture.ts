import { logoPaths } from "@digital-cleanup/ui/logo.tsx";
import { wavePath } from "../layout/wave.tsx";
import { fitText, type Fitted } from "./fit-text.ts";
import type { Picture, PictureFigure } from "./picture.ts";

/** What networks show of a link. */
export const pictureSize = { width: 1200, height: 630 } as const;
const margin = 64;
const innerWidth = pictureSize.width - 2 * margin;
const gap = 40;
/** The first figure is larger. */
const columnShares = [1.25, 1, 1];
const white = "#ffffff";

type Context = CanvasRenderingContext2D;
type Paint = {
  context: Context;
  fontOf: (weight: number) => (size: number) => string;
  signal: string;
};

/** Draws the picture in the page's font and colours. Every text is measured, and made smaller until it fits. */
export function drawPicture(canvas: HTMLCanvasElement, picture: Picture): void {
  const context = canvas.getContext("2d")!;
  const styles = getComputedStyle(document.documentElement);
  const family = getComputedStyle(document.body).fontFamily;
  const paint: Paint = {
    context,
    fontOf: (weight) => (size) => `${weight} ${size}px ${family}`,
    signal: styles.getPropertyValue("--signal").trim(),
  };
  context.fillStyle = styles.getPropertyValue("--hero").trim();
  context.fillRect(0, 0, pictureSize.width, pictureSize.height);
  drawTitle(paint, picture.title);
  drawFigures(paint, picture.figures);
  drawWave(paint);
  drawFoot(paint, picture);
}

function drawTitle({ context, fontOf }: Paint, title: string): void {
  const limits = { maxWidth: innerWidth, maxLines: 2, sizes: [58, 50, 42, 36] };
  write(context, fitText(context, title, fontOf(700), limits), { x: margin, top: 48, fill: white });
}

function drawFigures({ context, fontOf, signal }: Paint, figures: readonly PictureFigure[]): void {
  const shares = columnShares.slice(0, figures.length);
  const unitWidth =
    (innerWidth - gap * (shares.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
  let x = margin;
  for (const [index, { number, unit, label }] of figures.entries()) {
    const maxWidth = shares[index]! * unitWidth;
    const suffix = unit ? ` ${unit}` : "";
    let size = index === 0 ? 190 : 104;
    const widthOf = (text: string, font: string) => {
      context.font = font;
      return context.measureText(text).width;
    };
    const numberWidth = () => widthOf(number, fontOf(700)(size));
    const suffixWidth = () => (suffix ? widthOf(suffix, fontOf(300)(size / 2)) : 0);
    while (size > 30 && numberWidth() + suffixWidth() > maxWidth) size -= 2;
    const end = x + numberWidth();
    context.fillStyle = signal;
    context.fillText(number, x, 362);
    context.font = fontOf(300)(size / 2);
    context.fillStyle = white;
    context.fillText(suffix, end, 362);
    const limits = { maxWidth, maxLines: 2, sizes: [30, 26, 22] };
    const font = fontOf(index === 0 ? 700 : 400);
    write(context, fitText(context, label, font, limits), { x, top: 378, fill: white });
    x += maxWidth + gap;
  }
}

function drawWave({ context, signal }: Paint): void {
  context.save();
  context.translate(0, 481);
  stroke(context, wavePath, signal, 7);
  context.restore();
}

function drawFoot({ context, fontOf }: Paint, { source, address }: Picture): void {
  const top = 558;
  context.save();
  context.translate(margin, 552);
  context.scale(44 / 32, 44 / 32);
  context.beginPath();
  context.roundRect(0, 0, 32, 32, 7);
  context.fillStyle = "#0a5a6b";
  context.fill();
  stroke(context, logoPaths.wave, "#f5c842", 3.6);
  stroke(context, logoPaths.line, white, 3.6);
  context.restore();

  const sizes = [26, 22, 18, 15];
  const maxAddress = { maxWidth: innerWidth * 0.5, maxLines: 1, sizes };
  const fitted = fitText(context, address, fontOf(700), maxAddress);
  const left = margin + 58;
  const right = pictureSize.width - margin - fitted.width;
  write(context, fitted, { x: right, top, fill: white });
  const maxSource = { maxWidth: right - gap - left, maxLines: 1, sizes };
  write(context, fitText(context, source, fontOf(400), maxSource), { x: left, top, fill: white });
}

function stroke(context: Context, path: string, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = "round";
  context.stroke(new Path2D(path));
}

/** Writes lines below `top`. */
function write(
  context: Context,
  { lines, size, font }: Fitted,
  { x, top, fill }: { x: number; top: number; fill: string },
): void {
  context.font = font;
  context.fillStyle = fill;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, x, top + size + index * size * 1.12);
  }
}
