/** Long enough to find a folder in the chooser; a box that refuses one may stay open for ever. */
const patienceMs = 20_000;

/**
 * A folder of the browser's own chooser, `undefined` where the person closed it. Chromium refuses some folders in there
 * and says so itself, over the page: `onSlow` is the time to say more.
 */
export async function pickFolder(
  onSlow: () => void,
): Promise<FileSystemDirectoryHandle | undefined> {
  const slow = setTimeout(onSlow, patienceMs);
  try {
    return await showDirectoryPicker({ mode: "readwrite" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  } finally {
    clearTimeout(slow);
  }
}
