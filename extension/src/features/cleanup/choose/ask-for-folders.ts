/**
 * Chromium may replace the picker with a dialog that refuses the folder, and does not report it to the page. After this time
 * the page shows help; a picker that is still open covers it.
 */
const slowPickerMs = 6000;
const slowDropMs = 3000;

/** Opens the browser's folder picker; resolves to `undefined` if the person closes it. `onSlow`: the folder was probably refused. */
export const pickFolder = (onSlow: () => void): Promise<FileSystemDirectoryHandle | undefined> =>
  orUndefined(showDirectoryPicker({ mode: "readwrite" }), slowPickerMs, onSlow);

/**
 * The folders of a drop. Must be called in the event handler: the data is cleared afterwards. For the home folder, Desktop,
 * Documents and Downloads, Chromium asks for another folder and may never resolve; `onSlow` is called then. Resolves to `undefined` if the
 * person closes that dialog.
 */
export async function droppedFolders(
  event: DragEvent,
  onSlow: () => void,
): Promise<FileSystemDirectoryHandle[] | undefined> {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const asked = Promise.all(items.map(async (item) => item.getAsFileSystemHandle?.()));
  const handles = await orUndefined(asked, slowDropMs, onSlow);
  return handles?.filter((handle) => handle instanceof FileSystemDirectoryHandle);
}

async function orUndefined<T>(
  asked: Promise<T>,
  slowAfterMs: number,
  onSlow: () => void,
): Promise<T | undefined> {
  const slow = setTimeout(onSlow, slowAfterMs);
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  } finally {
    clearTimeout(slow);
  }
}
