import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { brotliCompressSync } from "node:zlib";
import { textKeys } from "./scripts/text-keys.ts";
import { loadText } from "@digital-cleanup/text";
const t = await loadText("fr");
const before = JSON.parse(readFileSync("/tmp/once-before.json"));
const assets = JSON.parse(readFileSync("/tmp/once-client/assets.json"));
const z = (ks) =>
  gzipSync(JSON.stringify(Object.fromEntries(ks.map((x) => [x, t.messages[x]])))).length;
const page = {
  event: ["/e/BRUME"],
  screen: ["/e/BRUME/screen"],
  desk: ["/d/BRUME"],
  "organiser/prepare": ["/o/BRUME/prepare"],
  "organiser/day": ["/o/BRUME/day", "/o/GUARDED/day"],
  "organiser/after": ["/o/BRUME/after"],
  "organiser/access": ["/o/BRUME/access"],
  "organiser/edit": ["/o/BRUME/edit"],
  "new-event": ["/new"],
  "campaign/organise": ["/c/BRUME/organise"],
  join: ["/e/GUARDED/join"],
  quiz: ["/e/BRUME/quiz"],
};
for (const n in page) {
  const b = before[page[n][0]];
  const code = readFileSync("/tmp/once-client/" + assets[n + "/client.tsx"], "utf8");
  const now = textKeys(code);
  console.log(
    n,
    b.bytes,
    "->",
    b.bytes + z(now) - b.texts,
    "script br",
    brotliCompressSync(code).length,
  );
}
