import type { BodyFacts } from "./body-facts.ts";
import { coefficients } from "./coefficients.ts";
import type { Kind } from "../read/classify-kind.ts";
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

export const bodyClasses = ({ format, kind }: BodyFacts): [BodyClass, Kind] => [
  format ?? kind,
  kind,
];

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
  const peersByForm = new Map<BodyForm, Peers>();
  return (body) => {
    const form = bodyForm(body);
    const peers = peersByForm.get(form) ?? readPeers(form, known, fitted);
    peersByForm.set(form, peers);
    const { otherHost, otherClass, prior } = fitted.corrections[form];
    const [ownClass] = bodyClasses(body);
    const sums = { count: prior, ratios: prior, timed: 0, timeFactors: 0 };
    for (const group of peers.groups) {
      const classWeight = group.bodyClass === ownClass ? 1 : otherClass;
      addWeighted(sums, group, classWeight * (group.host === body.host ? 1 : otherHost));
    }
    const bytes = (usualBytes(form, body, fitted)! * sums.ratios) / sums.count;
    const time = logTime(body);
    if (time === undefined || sums.timed === 0) return bytes;
    // The sizes that were averaged contain the effect of their own times.
    return (bytes * peers.timeFactor(time) * sums.timed) / sums.timeFactors;
  };
}

/** A known body with its time and its size as a multiple of the usual one. */
type Peer = { body: KnownBody; ratio: number; time: number | undefined };
type Timed = Peer & { time: number };
type Sums = { count: number; ratios: number; timed: number; timeFactors: number };

/** The bodies that have what the form needs, summed by host and class: a page may have a thousand known bodies, and as many unknown. */
type Peers = {
  groups: (Sums & { host: string; bodyClass: BodyClass })[];
  timeFactor: (time: number) => number;
};

function readPeers(form: BodyForm, known: readonly KnownBody[], fitted: Fitted): Peers {
  const { maxRatio, timePrior } = fitted.corrections[form];
  const peers = known.flatMap((body): Peer[] => {
    const usual = usualBytes(form, body, fitted);
    return usual === undefined ? [] : [{ body, ratio: body.bytes / usual, time: logTime(body) }];
  });
  const timeFactor = createTimeFactor(peers.filter(isTimed), timePrior);
  const groups = new Map<string, Peers["groups"][number]>();
  for (const { body, ratio, time } of peers) {
    const [bodyClass] = bodyClasses(body);
    const key = `${bodyClass} ${body.host}`;
    const group = groups.get(key) ?? { host: body.host, bodyClass, ...emptySums };
    groups.set(key, group);
    group.count += 1;
    group.ratios += Math.min(maxRatio, ratio);
    if (time === undefined) continue;
    group.timed += 1;
    group.timeFactors += timeFactor(time);
  }
  return { groups: [...groups.values()], timeFactor };
}

const emptySums: Sums = { count: 0, ratios: 0, timed: 0, timeFactors: 0 };

function addWeighted(sums: Sums, group: Sums, weight: number): void {
  sums.count += weight * group.count;
  sums.ratios += weight * group.ratios;
  sums.timed += weight * group.timed;
  sums.timeFactors += weight * group.timeFactors;
}

/**
 * Returns a function for how many times larger a body is for having taken this long. The connection decides how size depends on time, so
 * all known bodies show it alike, and only once their times differ enough.
 */
function createTimeFactor(timed: readonly Timed[], timePrior: number): (time: number) => number {
  const meanTime = sum(timed, ({ time }) => time) / timed.length;
  const meanLog = sum(timed, ({ ratio }) => Math.log(ratio)) / timed.length;
  const products = sum(timed, ({ time, ratio }) => (time - meanTime) * (Math.log(ratio) - meanLog));
  const squares = sum(timed, ({ time }) => (time - meanTime) ** 2);
  const slope = Math.max(0, products / (squares + timePrior));
  const shortest = timed.reduce((least, { time }) => Math.min(least, time), Infinity);
  const longest = timed.reduce((most, { time }) => Math.max(most, time), -Infinity);
  // A response that took longer than all others shows no more than that.
  return (time) => Math.exp(slope * (Math.min(Math.max(time, shortest), longest) - meanTime));
}

const isTimed = (peer: Peer): peer is Timed => peer.time !== undefined;

const sum = <T>(list: readonly T[], value: (each: T) => number): number =>
  list.reduce((total, each) => total + value(each), 0);

const logTime = ({ durationMs }: BodyFacts): number | undefined =>
  durationMs === undefined ? undefined : Math.log(Math.max(1, durationMs));
