import { styleText } from "node:util";
import { type Localization, terminalLanguage } from "./language.ts";

type Style = Parameters<typeof styleText>[0];
/** Colours a text, if it is printed to a terminal that shows colours. */
export type Paint = (style: Style, text: string) => string;

/** How a report is written: the language, its colours, and the items shown of each list. */
export type Printing = Localization & { paint: Paint; maxShown: number };

/** `hasColors` follows `NO_COLOR` and `TERM`; a pipe or a file has no such method. */
export const createPaint = (stream: NodeJS.WriteStream): Paint =>
  stream.isTTY && stream.hasColors()
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;

export const createPrinting = ({ list: showsAll }: { list: boolean }): Printing => ({
  ...terminalLanguage(process.env),
  paint: createPaint(process.stdout),
  maxShown: showsAll ? Infinity : 10,
});
