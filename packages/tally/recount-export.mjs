#!/usr/bin/env node
// Recounts the export of an event and compares it with the event's page.
//   node recount-export.mjs BRUME.json
//   node recount-export.mjs https://host/api/events/BRUME/export
// Needs only Node 20 or later. Exits with 1 if something differs, and with 2 if it cannot be read.
import { readFile } from "node:fs/promises";

/** All decimal numbers of a tree by their path, `bytes.byCategory.measured.media`. */
function numbersOf(tree, prefix = "", found = new Map()) {
  for (const [name, value] of Object.entries(tree ?? {})) {
    if (name === "level") continue;
    if (typeof value === "object") numbersOf(value, `${prefix}${name}.`, found);
    else found.set(prefix + name, BigInt(value));
  }
  return found;
}

function addTo(sums, numbers) {
  for (const [path, number] of numbers) sums.set(path, (sums.get(path) ?? 0n) + number);
}

/** One line for each number of either side. */
function compare(label, counted, published) {
  const paths = new Set([...counted.keys(), ...published.keys()]);
  return [...paths].map((path) => ({
    name: `${label}${path}`,
    counted: counted.get(path) ?? 0n,
    published: published.get(path) ?? 0n,
  }));
}

const numbers = (fields) => new Map(Object.entries(fields).map(([name, n]) => [name, BigInt(n)]));

const onlyPositive = (sums) => new Map([...sums].filter(([, number]) => number > 0n));
const onlyNegative = (sums) => new Map([...sums].filter(([, number]) => number < 0n));

/** Adds up the changes. No sum on the way is negative, and a batch that voids others adds nothing. */
function recountBatches({ batches, published }) {
  const sums = new Map();
  const changes = new Map(batches.map(({ n, change }) => [n, numbersOf(change)]));
  const onTheWay = batches.flatMap(({ n, voids }, index) => {
    const change = changes.get(n);
    addTo(sums, change);
    const added = voids ? onlyPositive(change) : new Map();
    return [
      ...compare(`batch ${n}: `, numbers({ n: index + 1 }), numbers({ n })),
      ...compare(`batch ${n}: `, onlyNegative(sums), new Map()),
      ...compare(`batch ${n}, voiding: `, added, new Map()),
    ];
  });
  const { batch, totals } = published;
  return [
    ...onTheWay.filter(isDifferent),
    ...compare("", numbers({ batch: batches.length }), numbers({ batch })),
    ...compare("totals.", sums, numbersOf(totals)),
  ];
}

function recountDesk({ desk, published }) {
  const sums = new Map();
  for (const entry of desk) {
    if (entry.isUndone) continue;
    const { kind, type, state, count, grams, pieces = 0 } = entry;
    addTo(
      sums,
      numbers(kind === "devices" ? { [`devices.${type}.${state}`]: count } : { grams, pieces }),
    );
  }
  return compare("collected.", sums, numbersOf(published.collected));
}

const isDifferent = ({ counted, published }) => counted !== published;
const isShown = (line) => isDifferent(line) || line.counted !== 0n;

async function read(place) {
  if (!/^https?:/.test(place)) return readFile(place, "utf8");
  const answer = await fetch(place);
  if (!answer.ok) throw new Error(`${place} answered ${answer.status}`);
  return answer.text();
}

const [place, ...others] = process.argv.slice(2);
if (!place || others.length > 0) {
  console.error("node recount-export.mjs FILE|URL");
  process.exit(2);
}
try {
  const exported = JSON.parse(await read(place));
  if (exported.schema !== 2) throw new Error(`schema ${exported.schema} is not known here`);
  const lines = [...recountBatches(exported), ...recountDesk(exported)];
  console.log(`${exported.event.code} (${exported.event.host})`);
  const row = (name, counted, published, mark) =>
    console.log(`${name.padEnd(44)} ${`${counted}`.padStart(22)} ${mark} ${published}`);
  row("", "recounted", "published", " ");
  for (const line of lines.filter(isShown)) {
    row(line.name, line.counted, line.published, isDifferent(line) ? "≠" : "=");
  }
  const differing = lines.filter(isDifferent).length;
  console.log(differing === 0 ? "All equal." : `${differing} differ.`);
  process.exitCode = differing === 0 ? 0 : 1;
} catch (error) {
  console.error(String(error));
  process.exitCode = 2;
}
