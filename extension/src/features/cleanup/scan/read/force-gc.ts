const everyFiles = 2048;
const bytes = 128 << 20;

/** A decoded photo is some megabytes of buffers. */
const filesOfPhoto = 64;

let openedFiles = 0;

/**
 * Call it for each opened `File`. A `File` holds memory outside the worker's heap, which the garbage collector does not take
 * into account, so it rarely runs. Allocating a large buffer every 2,048 files triggers it; the buffer is never written to,
 * so it takes no physical memory (measured with 100,000 files: 486 → 301 MB, and 381 → 137 MB in the browser process).
 */
export function maybeForceGc(files = 1): void {
  openedFiles += files;
  if (openedFiles < everyFiles) return;
  openedFiles = 0;
  // A bundler would remove an unused `new ArrayBuffer` as having no side effects.
  Reflect.construct(ArrayBuffer, [bytes]);
}

/** Call it for each photo that was decoded. */
export const maybeForceGcOfPhotos = (): void => maybeForceGc(filesOfPhoto);
