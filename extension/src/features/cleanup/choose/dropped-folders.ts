const patienceMs = 3000;

/** `refused`: the person closed the question that Chromium puts over a folder it does not open. */
export type Dropped = FileSystemDirectoryHandle[] | "refused" | "notFolder";

/**
 * The folders of a drop. Call it in the event itself: what was dropped is gone afterwards. Over the home folder,
 * Desktop, Documents and Downloads Chromium asks for another one and may never answer: `onSlow` is the time to
 * say why.
 */
export async function droppedFolders(event: DragEvent, onSlow: () => void): Promise<Dropped> {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const slow = setTimeout(onSlow, patienceMs);
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
