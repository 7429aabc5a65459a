/** Opens the browser's input for a folder; resolves to its files, or none if it is closed. Must be called in a click handler. */
export function pickFiles(): Promise<File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.webkitdirectory = true;
  const files = new Promise<File[]>((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
  });
  input.click();
  return files;
}
