/** Thrown if the browser deleted another file than the one that was read: the folder is a copy of that of the downloads. */
export class OtherFileError extends Error {
  override name = "OtherFileError";
}
