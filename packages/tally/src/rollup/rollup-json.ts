import type { Rollup } from "@digital-cleanup/challenge";
import { jsonList } from "../responses/json-list.ts";

/** The JSON of a roll-up, in pieces: written at once, a list of hundreds of events would delay other work. */
export async function* rollupJsonPieces(rollup: Rollup): AsyncGenerator<string> {
  const { listedEvents, ...others } = rollup;
  yield `${JSON.stringify(others).slice(0, -1)},"listedEvents":`;
  yield* jsonList(listedEvents);
  yield "}";
}
