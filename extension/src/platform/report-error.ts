/** Logs an unexpected error of this context to the extension's console, and sends it nowhere. */
export function reportError(error: unknown): void {
  console.error(error);
}
