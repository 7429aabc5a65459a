/**
 * Chromium may replace the picker with a dialog that refuses the folder, and does not report it to the page. After this time
 * the page shows help; a picker that is still open covers it.
 */
const slowAfterMs = 6_000;

/**
 * Opens the browser's folder picker; resolves to `undefined` if the person closes it. Calls `onSlow` if the picker is open
 * for so long that Chromium has probably refused the folder.
 */
export async function pickFolder(
  onSlow: () => void,
): Promise<FileSystemDirectoryHandle | undefined> {
  const slow = setTimeout(onSlow, slowAfterMs);
  try {
    return await showDirectoryPicker({ mode: "readwrite" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  } finally {
    clearTimeout(slow);
  }
}
