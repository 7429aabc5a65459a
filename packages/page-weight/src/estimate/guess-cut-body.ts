import type { Exchange } from "../pair/pair-exchanges.ts";
import type { TimingRecord } from "../records.ts";

/** A server sends about 14 kB at once (RFC 6928), so the time of a smaller body shows no speed. */
const minBytes = 20_000;
/** 2.4 Mbit/s, if no body shows the speed. */
const modestBytesPerMs = 300;
/**
 * The start of a body arrives with its headers. What a script aborts and has no length may be messages, whose server writes
 * little and waits: no more is counted, unless the script's other responses are larger.
 */
export const cutBodyStartBytes = 4000;

/**
 * Returns a function that guesses how many bytes of an aborted body arrived: at the speed of the host's other bodies in this
 * visit, else of all. If it may be messages to a script, no more than the largest other body of a script.
 */
export function createCutBodyGuess(exchanges: readonly Exchange[]) {
  const known = exchanges.flatMap(({ timing }) => (timing && isKnown(timing) ? [timing] : []));
  const byHost = Map.groupBy(known, ({ host }) => host);
  return (host: string, { bodyMs, mayBeMessages }: CutBody): number => {
    const sameHost = byHost.get(host) ?? [];
    const arrived = Math.round((speed(sameHost) ?? speed(known) ?? modestBytesPerMs) * bodyMs);
    if (!mayBeMessages) return arrived;
    const largest = largestForScript(sameHost) ?? largestForScript(known) ?? cutBodyStartBytes;
    return Math.min(arrived, largest);
  };
}

type CutBody = { bodyMs: number; mayBeMessages: boolean };

const isKnown = ({ encodedBytes, transferBytes, isFromServiceWorker }: TimingRecord) =>
  encodedBytes > 0 && transferBytes > encodedBytes && !isFromServiceWorker;

function speed(timings: readonly TimingRecord[]): number | undefined {
  let bytes = 0;
  let ms = 0;
  for (const { encodedBytes, bodyMs } of timings) {
    if (bodyMs === undefined || encodedBytes < minBytes) continue;
    bytes += encodedBytes;
    ms += bodyMs;
  }
  return ms > 0 ? bytes / ms : undefined;
}

function largestForScript(timings: readonly TimingRecord[]): number | undefined {
  const sizes = timings
    .filter(({ initiatorType }) => isScriptInitiator(initiatorType))
    .map(({ encodedBytes }) => encodedBytes);
  return sizes.length > 0 ? Math.max(...sizes) : undefined;
}

/** Whether a script sent the request and reads the response itself. */
export const isScriptInitiator = (initiatorType: string | undefined): boolean =>
  initiatorType === "fetch" || initiatorType === "xmlhttprequest";
