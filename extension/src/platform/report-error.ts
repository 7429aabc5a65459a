/** The one place an unexpected error of this context ends: the console of the extension, nowhere else. */
export function reportError(error: unknown): void {
  console.error(error);
}
