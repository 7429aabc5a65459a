import {
  categories,
  deviceStates,
  deviceTypes,
  figures,
  methods,
  publicFields,
} from "@digital-cleanup/challenge";
import { partIndex, type PlayedBatch } from "./play-room.ts";

/**
 * What "reading" a person means here. An observer keeps every public state, takes any two of them (or one and the empty
 * start) and any number that a page prints or that follows from it: a sum, a share by method, a category, a type, a
 * state, or the rest that is not broken down. Between the two states that number changed by N. A person is read if N is
 * within 10 % of what this one person did to the number between the two states: their whole value if they joined between
 * them, else their change. Each person's own part is known from the contributions themselves, not from the rule, so a
 * coincidence counts as a read too, even if another person is the main part. It is exact if N is that very number.
 * An observer who takes part knows what they did themselves, with one device or with several, and subtracts it from N
 * first: any contributions beside that of the person may be theirs.
 *
 * Not a read: N may be near a value that the person did not add between the two states. It tells nothing of them.
 */
export type Read = {
  /** The number that was read from. */
  name: string;
  /** The state before the first batch, and the state after the last. */
  from: number;
  to: number;
  person: number;
  share: number;
  /** What the number moved by, without the own contributions of the participant who reads it. */
  net: number;
};

type Derived = { name: string; plus: number[]; minus: number[] };

const field = (name: string): number[] => [partIndex(name)];
const inMethods = (name: (method: string) => string): number[] =>
  methods.map((method) => partIndex(name(method)));

/** Every number that follows from the public sums of one event. */
const derivedNumbers: Derived[] = [
  ...publicFields.map((name, index): Derived => ({ name, plus: [index], minus: [] })),
  ...figures.map((figure): Derived => ({
    name: `${figure} not broken down`,
    plus: field(`${figure}.sum`),
    minus: inMethods((method) => `${figure}.${method}`),
  })),
  ...methods.flatMap((method): Derived[] => [
    {
      name: `bytes.${method} without a category`,
      plus: field(`bytes.${method}`),
      minus: categories.map((category) => partIndex(`bytes.byCategory.${method}.${category}`)),
    },
    {
      name: `devices.${method} without a type`,
      plus: field(`devices.${method}`),
      minus: deviceTypes.flatMap((type) =>
        deviceStates.map((state) => partIndex(`devices.byTypeAndState.${method}.${type}.${state}`)),
      ),
    },
  ]),
  ...categories.map((category): Derived => ({
    name: `bytes of ${category}`,
    plus: inMethods((method) => `bytes.byCategory.${method}.${category}`),
    minus: [],
  })),
  ...deviceTypes.map((type): Derived => ({
    name: `devices of type ${type}`,
    plus: deviceStates.flatMap((state) =>
      inMethods((method) => `devices.byTypeAndState.${method}.${type}.${state}`),
    ),
    minus: [],
  })),
  ...deviceStates.map((state): Derived => ({
    name: `devices that are ${state}`,
    plus: deviceTypes.flatMap((type) =>
      inMethods((method) => `devices.byTypeAndState.${method}.${type}.${state}`),
    ),
    minus: [],
  })),
];

/** The change of a number in one batch, and each person's share of it. */
function changeIn({ plus, minus }: Derived, { change, shares }: PlayedBatch) {
  let net = 0;
  const byPerson = new Map<number, number>();
  for (const [parts, sign] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const part of parts) {
      net += sign * Number(change[part]);
      for (const [person, share] of shares.get(part) ?? []) {
        byPerson.set(person, (byPerson.get(person) ?? 0) + sign * share);
      }
    }
  }
  return { net, byPerson };
}

const isNear = (net: number, share: number): boolean =>
  share !== 0 && Math.abs(net - share) <= 0.1 * Math.abs(share);

/**
 * What a movement of `net` is, near `share`, once `count` of the `own` contributions, in ascending order, are subtracted;
 * undefined if that brings it near in no way. The last two are found by narrowing from both ends.
 */
function netWithoutOwn(
  net: number,
  share: number,
  own: readonly number[],
  count: number,
): number | undefined {
  if (count === 0) return isNear(net, share) ? net : undefined;
  if (count === 1) {
    const found = own.find((one) => isNear(net - one, share));
    return found === undefined ? undefined : net - found;
  }
  if (count > 2) {
    for (const [index, one] of own.entries()) {
      const found = netWithoutOwn(net - one, share, own.slice(index + 1), count - 1);
      if (found !== undefined) return found;
    }
    return;
  }
  let [low, high] = [0, own.length - 1];
  while (low < high) {
    const rest = net - own[low]! - own[high]!;
    if (isNear(rest, share)) return rest;
    if (rest > share) low += 1;
    else high -= 1;
  }
  return;
}

/** The reads that a movement of `net` allows to an observer, or to a participant with up to so many contributions. */
function* readsIn(net: number, shares: ReadonlyMap<number, number>, maxOwn: number) {
  const moving = [...shares].filter(([, share]) => share !== 0);
  const sorted = moving.toSorted(([, one], [, other]) => one - other);
  for (const [person, share] of moving) {
    const own = sorted.filter(([other]) => other !== person).map(([, each]) => each);
    for (let count = 0; count <= maxOwn; count += 1) {
      const left = netWithoutOwn(net, share, own, count);
      if (left === undefined) continue;
      yield { person, share, net: left };
      break;
    }
  }
}

export type Observers = {
  /** The states that are compared are at most so many batches apart, or one of them is the start. */
  maxApart: number;
  /** How many of the contributions may be the observer's own. */
  maxOwn: number;
};

/** Finds every read among the states of a room. */
export function findReads(
  batches: readonly PlayedBatch[],
  { maxApart, maxOwn }: Observers,
): Read[] {
  const reads: Read[] = [];
  for (const derived of derivedNumbers) {
    const changes = batches.map((batch) => changeIn(derived, batch));
    for (let from = 0; from < batches.length; from += 1) {
      const shares = new Map<number, number>();
      let net = 0;
      const last = from === 0 ? batches.length : Math.min(batches.length, from + maxApart);
      for (let to = from; to < last; to += 1) {
        const { byPerson, net: change } = changes[to]!;
        if (byPerson.size === 0 && change === 0) continue;
        net += change;
        for (const [person, share] of byPerson) {
          shares.set(person, (shares.get(person) ?? 0) + share);
        }
        for (const read of readsIn(net, shares, maxOwn)) {
          reads.push({ name: derived.name, from, to: to + 1, ...read });
        }
      }
    }
  }
  return reads;
}
