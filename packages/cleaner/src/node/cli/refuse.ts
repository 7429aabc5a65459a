import { exitCodes } from "./exit-codes.ts";
import { createPaint } from "./printing.ts";

/** Prints why a command does nothing, and what to do. */
export function refuse(sentence: string, detail = ""): number {
  console.error(`${createPaint(process.stderr)("red", sentence)} ${detail}`.trim());
  return exitCodes.wrong;
}
