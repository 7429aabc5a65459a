/**
 * A box that refuses a folder may stay open for ever, and nothing tells the page that it has taken the chooser's place. Who
 * is still looking in the chooser has it over what is said meanwhile.
 */
const patienceMs = 6_000;

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
