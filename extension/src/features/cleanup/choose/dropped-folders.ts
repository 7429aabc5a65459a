const slowAfterMs = 3000;

/** `refused`: the person closed the dialog in which Chromium refuses a folder. */
export type Dropped = FileSystemDirectoryHandle[] | "refused" | "notFolder";

/**
 * The folders of a drop. Must be called in the event handler: the data is cleared afterwards. For the home folder, Desktop,
 * Documents and Downloads, Chromium asks for another folder and may never resolve; `onSlow` is called then.
 */
export async function droppedFolders(event: DragEvent, onSlow: () => void): Promise<Dropped> {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const slow = setTimeout(onSlow, slowAfterMs);
  try {
    const handles = await Promise.all(items.map(async (item) => item.getAsFileSystemHandle?.()));
    const folders = handles.filter((handle) => handle instanceof FileSystemDirectoryHandle);
    return folders.length > 0 ? folders : "notFolder";
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "refused";
    throw error;
  } finally {
    clearTimeout(slow);
  }
}
