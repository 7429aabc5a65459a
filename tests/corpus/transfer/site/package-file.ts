import { readFileSync } from "node:fs";
import path from "node:path";
import type { Handler } from "../situation.ts";
import { respond } from "./respond.ts";

const folder = path.resolve(import.meta.dirname, "../../../node_modules");

const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** Serves a file of an installed package, for example `katex/dist/katex.min.js`. */
export const packageFile = (file: string, options: Parameters<typeof respond>[2]): Handler =>
  respond(
    types[path.extname(file)] ?? "application/octet-stream",
    readFileSync(path.join(folder, file)),
    options,
  );
