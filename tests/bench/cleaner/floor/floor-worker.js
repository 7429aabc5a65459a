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
function sort(found, beginning) {
  const key = `${found.file.size} ${hashOf(beginning)}`;
  const alike = classes.get(key);
  if (!alike) {
    const isWhole = beginning.length === found.file.size;
    classes.set(key, {
      first: found,
      whole: isWhole ? beginning.slice() : undefined,
      equal: [found],
    });
  } else if (alike.whole) {
    if (alike.whole.every((byte, index) => byte === beginning[index])) alike.equal.push(found);
  } else tasks.push(comparing(() => compare(alike, found)));
}
async function compare(alike, found) {
  for (let from = 0; from < found.file.size; from += partBytes) {
    const to = Math.min(found.file.size, from + partBytes);
    const whole = from === 0 && to === found.file.size;
    const [a, b] = await Promise.all(
      [alike.first.file, found.file].map((file) =>
        (whole ? file : file.slice(from, to)).arrayBuffer(),
      ),
    );
    const [wordsA, wordsB] = [a, b].map((part) => new Int32Array(part, 0, part.byteLength >> 2));
    for (let index = 0; index < wordsA.length; index += 1) {
      if (wordsA[index] !== wordsB[index]) return;
    }
    const [tailA, tailB] = [a, b].map((part) => new Uint8Array(part, part.byteLength & ~3));
    if (tailA.some((byte, index) => byte !== tailB[index])) return;
  }
  alike.equal.push(found);
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
  const groups = [...classes.values()].map(({ equal }) => equal.map(({ path }) => path));
  postMessage(groups.filter(({ length }) => length > 1));
});
