// The least that finding duplicates through a folder's handle can take: nothing is shown, saved or stopped, and everything
// overlaps. Each file is opened once; a beginning is read once its size is seen a second time, 16 at a time in one read; two
// files of equal beginning are compared byte for byte in parts of 4 MB.
const smallBytes = 64 << 10;
const edgeBytes = 4 << 10;
const partBytes = 4 << 20;
const joined = 16;

/** Runs at most `max` tasks at once. */
function createLimit(max) {
  let free = max;
  const waiting = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      if (waiting.length > 0) waiting.shift()();
      else free += 1;
    }
  };
}
const opening = createLimit(256);
const comparing = createLimit(4);
const tasks = [];
const firsts = new Map();
const classes = new Map();
let batch = [];

async function readBatch(files) {
  const parts = files.map(({ file }) =>
    file.size <= smallBytes ? file : file.slice(0, edgeBytes),
  );
  const content = new Uint8Array(await new Blob(parts).arrayBuffer());
  let from = 0;
  for (const [index, found] of files.entries()) {
    const to = from + parts[index].size;
    sort(found, content.subarray(from, to));
    from = to;
  }
}
/** FNV-1a over words: fast enough, and equal beginnings are compared below. */
function hashOf(bytes) {
  let hash = 2_166_136_261;
  for (let index = 0; index < bytes.length; index += 1) {
    hash = Math.imul(hash ^ bytes[index], 16_777_619);
  }
  return hash >>> 0;
}
/** Files of one size and beginning: those of different content are several, and each file is compared with one of each. */
function sort(found, beginning) {
  const key = `${found.file.size} ${hashOf(beginning)}`;
  const alike = classes.get(key) ?? { contents: [], done: Promise.resolve() };
  classes.set(key, alike);
  const isWhole = beginning.length === found.file.size;
  const isEqual = isWhole
    ? ({ whole }) => whole.every((byte, index) => byte === beginning[index])
    : ({ first }) => comparing(() => compare(first.file, found.file));
  const content = () => ({
    first: found,
    equal: [found],
    ...(isWhole && { whole: beginning.slice() }),
  });
  if (isWhole) {
    const same = alike.contents.find(isEqual);
    if (same) same.equal.push(found);
    else alike.contents.push(content());
    return;
  }
  alike.done = alike.done.then(async () => {
    for (const each of alike.contents) {
      if (await isEqual(each)) return each.equal.push(found);
    }
    alike.contents.push(content());
  });
  tasks.push(alike.done);
}
async function compare(one, other) {
  for (let from = 0; from < one.size; from += partBytes) {
    const to = Math.min(one.size, from + partBytes);
    const whole = from === 0 && to === one.size;
    const [a, b] = await Promise.all(
      [one, other].map((file) => (whole ? file : file.slice(from, to)).arrayBuffer()),
    );
    const [wordsA, wordsB] = [a, b].map((part) => new Int32Array(part, 0, part.byteLength >> 2));
    for (let index = 0; index < wordsA.length; index += 1) {
      if (wordsA[index] !== wordsB[index]) return false;
    }
    const [tailA, tailB] = [a, b].map((part) => new Uint8Array(part, part.byteLength & ~3));
    if (tailA.some((byte, index) => byte !== tailB[index])) return false;
  }
  return true;
}
function take(found) {
  batch.push(found);
  if (batch.length < joined) return;
  tasks.push(readBatch(batch));
  batch = [];
}
async function open(path, handle) {
  const file = await opening(() => handle.getFile());
  if (file.size === 0) return;
  const first = firsts.get(file.size);
  firsts.set(file.size, first ? "read" : { path, file });
  if (!first) return;
  if (first !== "read") take(first);
  take({ path, file });
}
async function walk(path, folder) {
  const below = [];
  for await (const [name, handle] of folder.entries()) {
    const at = path ? `${path}/${name}` : name;
    below.push(handle.kind === "file" ? open(at, handle) : walk(at, handle));
  }
  await Promise.all(below);
}
addEventListener("message", async ({ data }) => {
  await walk("", data);
  if (batch.length > 0) await readBatch(batch);
  for (let done = 0; done < tasks.length; done += 1) await tasks[done];
  const contents = [...classes.values()].flatMap((alike) => alike.contents);
  const groups = contents.map(({ equal }) => equal.map(({ path }) => path));
  postMessage(groups.filter(({ length }) => length > 1));
});
