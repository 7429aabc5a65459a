import { classifyExchange } from "./estimate/exchange-parts.ts";
import { largestShares, playerProgress } from "./estimate/player-progress.ts";
import { type Exchange, pairExchanges } from "./pair/pair-exchanges.ts";
import type { VisitRecord } from "./records.ts";
import { summariseExchanges } from "./summarise-transfer.ts";
import type { VisitFacts, VisitTransfer } from "./transfer.ts";

/** Callers of `mediaBytesSince` ask for the last minutes, so media is folded this much later. */
const mediaDelayMs = 600_000;

const endedMs = ({ hops, timing, stream }: Exchange): number =>
  hops.at(-1)?.endedMs ?? timing?.startedMs ?? stream!.endedMs;

/** Whether more bytes may arrive: a WebSocket, or a response without a final record. */
const isOpen = ({ hops, stream }: Exchange): boolean => {
  const last = hops.at(-1);
  return last === undefined
    ? stream !== undefined
    : last.outcome === "started" || (stream !== undefined && last.statusCode === 101);
};

/**
 * Replaces the exchanges that ended before `beforeMs` with their sums, so that the records of a page open all day stay few.
 * A request is folded together with its timing entry. `rest` is the records still needed. `Infinity` folds everything.
 */
export function foldRecords(
  records: readonly VisitRecord[],
  facts: VisitFacts,
  beforeMs: number,
): { sums: VisitTransfer; rest: VisitRecord[] } {
  const players = playerProgress(records);
  const isOld = (exchange: Exchange) => {
    if (beforeMs === Infinity) return true;
    const isMedia = classifyExchange(exchange, players).kind === "media";
    return endedMs(exchange) < beforeMs - (isMedia ? mediaDelayMs : 0) && !isOpen(exchange);
  };
  const { old = [], young = [] } = Object.groupBy(pairExchanges(records), (exchange) =>
    isOld(exchange) ? "old" : "young",
  );
  const rest: VisitRecord[] = young.flatMap(({ hops, timing, stream, upload }) => [
    ...hops,
    ...(timing ? [timing] : []),
    ...(stream ? [stream] : []),
    ...(upload ? [upload] : []),
  ]);
  if (beforeMs !== Infinity) rest.push(...largestShares(records));
  return { sums: summariseExchanges(old, players, facts), rest };
}
