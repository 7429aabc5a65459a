import type { BodyFacts } from "./body-facts.ts";
import { coefficients } from "./coefficients.ts";
import type { EstimateOrigin } from "./estimate-errors.ts";
import type { BodyClass, BodyForm, Coefficients, Line } from "./fitted.ts";

type Fitted = Pick<Coefficients, "lines" | "corrections">;
export type KnownBody = BodyFacts & { bytes: number };
export type BodyEstimate = { bytes: number; origin: EstimateOrigin };

/** The form with the best evidence of those that a body has. The size of a drawing has nothing to do with its pixels. */
export const bodyForm = ({ format, pixels, decodedBytes }: BodyFacts): BodyForm => {
  if (decodedBytes) return "decoded";
  return pixels && format !== "svg" ? "pixels" : "kind";
};

/** What a form needs of a body, as a logarithm; `undefined` if the body lacks it. */
export function shownLog(form: BodyForm, body: BodyFacts): number | undefined {
  const shown = { decoded: body.decodedBytes, pixels: body.pixels, kind: 1 }[form];
  return shown ? Math.log(shown) : undefined;
}

export const bodyClasses = ({ format, kind }: BodyFacts): BodyClass[] => [format ?? kind, kind];

const lineOf = (form: BodyForm, body: BodyFacts, { lines }: Fitted): Line => {
  const [own, ofKind] = bodyClasses(body).map((name) => lines[form][name]);
  return own ?? ofKind ?? lines[form].any;
};

/** The mean size of bodies that show the same with this form; `undefined` if the body lacks what the form needs. */
function usualBytes(form: BodyForm, body: BodyFacts, fitted: Fitted): number | undefined {
  const { level, slope } = lineOf(form, body, fitted);
  const shown = shownLog(form, body);
  return shown === undefined ? undefined : Math.exp(level + slope * shown);
}

/**
 * Returns a function that estimates a body from the known bodies of its visit: from those of its address, the size that its ETag
 * holds, the pieces of the same film, or else from its form.
 */
export function createBodyEstimate(
  known: readonly KnownBody[],
  fitted: Fitted = coefficients,
): (body: BodyFacts) => BodyEstimate {
  const byAddress = Map.groupBy(known, ({ urlHash }) => urlHash);
  const media = known.filter(({ kind }) => kind === "media");
  const expect = createExpectation(known, fitted);
  return (body) => {
    const sameAddress = byAddress.get(body.urlHash);
    if (sameAddress) return { bytes: meanBytes(sameAddress), origin: "address" };
    if (body.taggedBytes) return { bytes: body.taggedBytes, origin: "tagged" };
    if (body.kind === "media" && media.length > 0) {
      return { bytes: meanBytes(media), origin: "piece" };
    }
    const form = bodyForm(body);
    const bytes = Math.round(expect(body) * fitted.corrections[form].scale);
    return { bytes: Math.min(bytes, body.decodedBytes ?? bytes), origin: form };
  };
}

const meanBytes = (bodies: readonly KnownBody[]): number =>
  Math.round(bodies.reduce((sum, { bytes }) => sum + bytes, 0) / bodies.length);

/**
 * Returns a function for the size of a body by its form: the usual one, times how much larger or smaller than usual the known
 * bodies are, times what the duration of the response says beside theirs. Known bodies of the same host and class count most, and
 * what is usual counts as some bodies do.
 */
export function createExpectation(
  known: readonly KnownBody[],
  fitted: Fitted,
): (body: BodyFacts) => number {
  const peersByForm = new Map<BodyForm, Peer[]>();
  return (body) => {
    const form = bodyForm(body);
    const peers = peersByForm.get(form) ?? readPeers(form, known, fitted);
    peersByForm.set(form, peers);
    const { otherHost, otherClass, prior, timePrior, maxRatio } = fitted.corrections[form];
    const weighted = peers.map((peer) => {
      const isSameClass = bodyClasses(peer.body)[0] === bodyClasses(body)[0];
      const isSameHost = peer.body.host === body.host;
      return { ...peer, weight: (isSameClass ? 1 : otherClass) * (isSameHost ? 1 : otherHost) };
    });
    const weight = sum(weighted, (peer) => peer.weight);
    const excess = sum(weighted, (peer) => peer.weight * Math.min(maxRatio, peer.ratio)) + prior;
    const bytes = (usualBytes(form, body, fitted)! * excess) / (weight + prior);
    return bytes * timeFactor(logTime(body), weighted, timePrior);
  };
}

/** A known body with its time and its size as a multiple of the usual one. */
type Peer = { body: KnownBody; ratio: number; time: number | undefined };
type Weighted = Peer & { weight: number };

/** The bodies that have what the form needs. */
const readPeers = (form: BodyForm, known: readonly KnownBody[], fitted: Fitted): Peer[] =>
  known.flatMap((body) => {
    const usual = usualBytes(form, body, fitted);
    return usual === undefined ? [] : [{ body, ratio: body.bytes / usual, time: logTime(body) }];
  });

/**
 * How many times larger a body is for having taken this long. The connection decides how size depends on time, so all known bodies
 * show it alike, and only once their times differ enough.
 */
function timeFactor(
  time: number | undefined,
  peers: readonly Weighted[],
  timePrior: number,
): number {
  const timed = peers.filter(
    (peer): peer is Weighted & { time: number } => peer.time !== undefined,
  );
  const weight = sum(timed, (peer) => peer.weight);
  if (time === undefined || weight === 0) return 1;
  const meanTime = sum(timed, (peer) => peer.time) / timed.length;
  const meanLog = sum(timed, ({ ratio }) => Math.log(ratio)) / timed.length;
  const products = sum(timed, (peer) => (peer.time - meanTime) * (Math.log(peer.ratio) - meanLog));
  const squares = sum(timed, (peer) => (peer.time - meanTime) ** 2);
  const slope = Math.max(0, products / (squares + timePrior));
  const times = timed.map((peer) => peer.time);
  // A response that took longer than all others shows no more than that.
  const within = Math.min(Math.max(time, Math.min(...times)), Math.max(...times));
  const factor = (at: number) => Math.exp(slope * (at - meanTime));
  // The sizes that were averaged contain the effect of their own times.
  return (factor(within) * weight) / sum(timed, (peer) => peer.weight * factor(peer.time));
}

const sum = <T>(list: readonly T[], value: (each: T) => number): number =>
  list.reduce((total, each) => total + value(each), 0);

const logTime = ({ durationMs }: BodyFacts): number | undefined =>
  durationMs === undefined ? undefined : Math.log(Math.max(1, durationMs));
