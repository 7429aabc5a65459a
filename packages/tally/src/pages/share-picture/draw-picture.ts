import { logoPaths } from "@digital-cleanup/ui/logo.tsx";
import { wavePath } from "../layout/wave.tsx";
import { fitText, type Fitted } from "./fit-text.ts";
import { addressOf, type Picture, type PictureFigure } from "./picture.ts";

/** What networks show of a link. */
export const pictureSize = { width: 1200, height: 630 } as const;
const margin = 64;
const innerWidth = pictureSize.width - 2 * margin;
const gap = 40;
/** Below the numbers. */
const baseline = 362;
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

function drawFigures(paint: Paint, figures: readonly PictureFigure[]): void {
  const shares = columnShares.slice(0, figures.length);
  const unitWidth =
    (innerWidth - gap * (shares.length - 1)) / shares.reduce((sum, share) => sum + share, 0);
  let left = margin;
  for (const [index, figure] of figures.entries()) {
    const maxWidth = shares[index]! * unitWidth;
    drawFigure(paint, figure, { left, maxWidth, isFirst: index === 0 });
    left += maxWidth + gap;
  }
}

type Column = { left: number; maxWidth: number; isFirst: boolean };

function drawFigure(
  { context, fontOf, signal }: Paint,
  { before, number, unit, label }: PictureFigure,
  { left, maxWidth, isFirst }: Column,
): void {
  const widthOf = (text: string, font: string) => {
    context.font = font;
    return context.measureText(text).width;
  };
  const suffix = unit ? ` ${unit}` : "";
  let size = isFirst ? 190 : 104;
  const numberWidth = () => widthOf(number, fontOf(700)(size));
  const width = () => numberWidth() + widthOf(suffix, fontOf(300)(size / 2));
  while (size > 30 && width() > maxWidth) size -= 2;

  const put = (text: string, font: string, fill: string, [x, y]: [number, number]) => {
    context.font = font;
    context.fillStyle = fill;
    context.fillText(text, x, y);
  };
  put(number, fontOf(700)(size), signal, [left, baseline]);
  put(suffix, fontOf(300)(size / 2), white, [left + numberWidth(), baseline]);
  if (before) put(before, fontOf(400)(30), white, [left, baseline - size * 0.8 - 14]);
  const limits = { maxWidth, maxLines: 2, sizes: [30, 26, 22] };
  const fitted = fitText(context, label, fontOf(isFirst ? 700 : 400), limits);
  write(context, fitted, { x: left, top: baseline + 26, fill: white });
}

function drawWave({ context, signal }: Paint): void {
  context.save();
  context.translate(0, 481);
  stroke(context, wavePath, signal, 7);
  context.restore();
}

function drawFoot({ context, fontOf }: Paint, { source, url }: Picture): void {
  const logoSize = 44;
  const middle = 574;
  context.save();
  context.translate(margin, middle - logoSize / 2);
  context.scale(logoSize / 32, logoSize / 32);
  context.beginPath();
  context.roundRect(0, 0, 32, 32, 7);
  context.fillStyle = "#0a5a6b";
  context.fill();
  stroke(context, logoPaths.wave, "#f5c842", 3.6);
  stroke(context, logoPaths.line, white, 3.6);
  context.restore();

  const sizes = [26, 22, 18, 15];
  const maxAddress = { maxWidth: innerWidth * 0.5, maxLines: 1, sizes };
  const fitted = fitText(context, addressOf(url), fontOf(700), maxAddress);
  const left = margin + logoSize + 14;
  const right = pictureSize.width - margin - fitted.width;
  write(context, fitted, { x: right, top: middle - heightOf(fitted) / 2, fill: white });
  const maxSource = { maxWidth: right - gap - left, maxLines: 2, sizes };
  const written = fitText(context, source, fontOf(400), maxSource);
  write(context, written, { x: left, top: middle - heightOf(written) / 2, fill: white });
}

function stroke(context: Context, path: string, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = "round";
  context.stroke(new Path2D(path));
}

const lineHeight = 1.12;

const heightOf = ({ lines, size }: Fitted): number =>
  size * (1 + (lines.length - 1) * lineHeight + 0.25);

function write(
  context: Context,
  { lines, size, font }: Fitted,
  { x, top, fill }: { x: number; top: number; fill: string },
): void {
  context.font = font;
  context.fillStyle = fill;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, x, top + size * (1 + index * lineHeight));
  }
}
