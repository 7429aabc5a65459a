import type { PublicState } from "@digital-cleanup/challenge";
import { publicState } from "../publication/public-state.ts";
import type { StoreContext } from "./context.ts";
import { readDeclared } from "./declared-figures.ts";
import { readCollected } from "./desk.ts";
import { readEvent, stateOf } from "./events.ts";
import { readQuiz } from "./quiz.ts";

/** Undefined if the event is unknown. */
export async function readPublished(
  { database: { query }, clock }: StoreContext,
  code: string,
): Promise<PublicState | undefined> {
  const record = await readEvent(query, code);
  if (!record) return;
  const { id, event, counters, publicSums } = record;
  const [collected, declared, quiz] = await Promise.all([
    readCollected(query, id),
    readDeclared(query, id),
    readQuiz(query, id),
  ]);
  const state = stateOf(record, clock());
  return publicState(event, state, counters, publicSums, collected, declared?.figures, quiz);
}
