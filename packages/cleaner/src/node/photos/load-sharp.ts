export type Sharp = (typeof import("sharp"))["default"];

/** The picture library `sharp`, an optional dependency; `undefined` if it is not installed. */
export async function loadSharp(): Promise<Sharp | undefined> {
  try {
    return (await import("sharp")).default;
  } catch {
    // Not installed, or not for this system: the command names it.
    return undefined;
  }
}
