import { readFileSync } from "node:fs";
import path from "node:path";
import type { Handler } from "../situation.ts";
import { answer } from "./answer.ts";

const folder = path.resolve(import.meta.dirname, "../../../node_modules");

const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** A file of an installed package, for example `katex/dist/katex.min.js`, delivered as `options` say. */
export const packageFile = (file: string, options: Parameters<typeof answer>[2]): Handler =>
  answer(
    types[path.extname(file)] ?? "application/octet-stream",
    readFileSync(path.join(folder, file)),
    options,
  );
