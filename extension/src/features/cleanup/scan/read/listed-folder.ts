type ListedFile = { readonly kind: "file"; getFile: () => Promise<File> };

/** A folder of a list of files. It is walked like the handle of a folder. */
class ListedFolder extends Map<string, ListedFolder | ListedFile> {
  readonly kind = "directory";
  async getFileHandle(name: string): Promise<ListedFile> {
    return this.get(name) as ListedFile;
  }
}

/** The chosen folder, of which a folder input gives all files. */
export function listedFolder(files: readonly File[]): ListedFolder {
  const root = new ListedFolder();
  for (const file of files) {
    // The first part is the name of the chosen folder.
    const parts = file.webkitRelativePath.split("/").slice(1);
    const name = parts.pop()!;
    let folder = root;
    for (const part of parts) {
      const known = folder.get(part);
      const below = known instanceof ListedFolder ? known : new ListedFolder();
      folder.set(part, below);
      folder = below;
    }
    folder.set(name, { kind: "file", getFile: async () => file });
  }
  return root;
}
