/** Hands a text over as a file, without asking any server for it. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is long enough for any of them.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
