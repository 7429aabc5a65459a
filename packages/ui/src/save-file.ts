/** Downloads a text as a file that the page itself makes, without a request. */
export function saveFile(
  name: string,
  type: "text/plain" | "text/csv" | "application/json",
  text: string,
): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Downloads content of the page as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Browsers read the blob some time after the click; one minute is enough for all of them.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
