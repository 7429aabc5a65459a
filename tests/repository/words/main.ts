import { findNeverWords } from "./find-never-words.ts";
import { neverWords } from "./never-words.ts";
import { readLines } from "./read-lines.ts";

const found = findNeverWords(readLines(), neverWords);
for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
