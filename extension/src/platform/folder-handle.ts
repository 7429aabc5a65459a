/**
 * A folder that the command `cleaner open` serves to its page. Plain data, as it is posted to workers: its files are read and changed
 * through the command's server.
 */
export type ServedFolder = {
  kind: "directory";
  name: string;
  id: string;
  /** Sent with each request. */
  token: string;
};

/** A folder that a person chose: a handle of the browser, or in the command's page a folder that it serves. */
export type FolderHandle = FileSystemDirectoryHandle | ServedFolder;

export const isServed = (handle: FolderHandle): handle is ServedFolder => "token" in handle;
