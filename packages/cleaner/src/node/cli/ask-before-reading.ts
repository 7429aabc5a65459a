import type { Place } from "../describe-place.ts";
import type { Options } from "./arguments.ts";
import type { Texts } from "./texts-en.ts";

/**
 * What a person should know before a folder is read whose files are shared or only online, and how to choose; `undefined` if the
 * folder is on this computer only, or the person has chosen.
 */
export function askBeforeReading(
  place: Place,
  options: Pick<Options, "work" | "by-name" | "read">,
  places: Texts["places"],
): string | undefined {
  if (!place || options["by-name"] || options.read) return undefined;
  return [
    ...(options.work ? [places.work] : []),
    place.kind === "cloud" ? places.cloud.replace("{service}", place.service) : places.network,
    places.choose,
  ].join("\n");
}
