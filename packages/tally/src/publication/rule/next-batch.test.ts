import { defaultCeilings } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import {
  filesIndex,
  packedFiles,
  storedContribution,
} from "../../test/support/stored-contribution.ts";
import { noCounters } from "./counters.ts";
import { type BatchContext, type BatchRows, isBatchPossible, nextBatch } from "./next-batch.ts";
import { contributionStanding, isPending, type StoredContribution } from "./stored-contribution.ts";
import { zeroSums } from "./zero-sums.ts";

/** A live event of K = 3 that is open, with a ceiling of 100 files. */
const context = (changes: Partial<BatchContext> = {}): BatchContext => ({
  k: 3,
  publication: "live",
  isClosed: false,
  ceilings: { ...defaultCeilings, files: 100 },
  hasRaisedCeilings: false,
  counters: noCounters,
  ...changes,
});

const sumsOfFiles = (files: bigint): bigint[] => {
  const sums = zeroSums();
  sums[filesIndex] = files;
  return sums;
};

/** The rows of an event whose published sums are `files`. */
const rows = (
  contributions: readonly StoredContribution[],
  files = 0n,
): BatchRows<StoredContribution> => ({
  pending: () => contributions.filter(isPending),
  aboveLimit: () => contributions.filter(({ isAboveLimit }) => isAboveLimit),
  all: () => [...contributions],
  sums: () => sumsOfFiles(files),
});

const isNew = (files: number) => storedContribution({ current: packedFiles(files) });
const isAboveLimit = (files: number) =>
  storedContribution({ current: packedFiles(files), isAboveLimit: true });

describe("a batch of an open live event", () => {
  test("is due once K contributions are pending, and publishes their sum", () => {
    const two = [isNew(10), isNew(20)];
    expect(nextBatch(context({ counters: { ...noCounters, pending: 2 } }), rows(two))).toBe(
      undefined,
    );
    const three = [...two, isNew(30)];
    const batch = nextBatch(context({ counters: { ...noCounters, pending: 3 } }), rows(three))!;
    // 10 + 20 + 30
    expect(batch.sums[filesIndex]).toBe(60n);
    expect(batch.counters).toEqual({ batch: 1, participations: 3, pending: 0, aboveLimit: 0 });
    expect(batch.changed.map(contributionStanding)).toEqual([
      "published",
      "published",
      "published",
    ]);
  });

  test("adds new contributions, replaces changed ones, and removes withdrawn ones", () => {
    const counters = { batch: 4, participations: 5, pending: 3, aboveLimit: 0 };
    const pending = [
      isNew(7),
      storedContribution({ current: packedFiles(12), published: packedFiles(10) }),
      storedContribution({ published: packedFiles(20) }),
    ];
    const batch = nextBatch(context({ counters }), rows(pending, 100n))!;
    // 100 + 7 + (12 - 10) - 20
    expect(batch.sums[filesIndex]).toBe(89n);
    // 5 + 1 - 1
    expect(batch.counters).toEqual({ batch: 5, participations: 5, pending: 0, aboveLimit: 0 });
    expect(batch.changed.every((changed) => !isPending(changed))).toBe(true);
  });

  test("keeps sums beyond 2^53 exact", () => {
    const counters = { ...noCounters, pending: 3 };
    const three = [isNew(1), isNew(0), isNew(0)];
    const batch = nextBatch(context({ counters }), rows(three, 9_007_199_254_740_992n))!;
    expect(batch.sums[filesIndex]).toBe(9_007_199_254_740_993n);
  });

  test("reads no contribution while the counters do not allow it", () => {
    const unread = () => {
      throw new Error("read");
    };
    const none = { pending: unread, aboveLimit: unread, all: unread, sums: unread };
    const counters = { ...noCounters, pending: 2, aboveLimit: 9 };
    expect(nextBatch(context({ counters, hasRaisedCeilings: true }), none)).toBe(undefined);
  });
});

describe("sums of fewer than K contributions", () => {
  test("are not published: the batch shows nothing, and those that remain are pending again", () => {
    const contributions = [
      storedContribution({ current: packedFiles(5), published: packedFiles(5) }),
      ...[20, 30, 40].map((files) => storedContribution({ published: packedFiles(files) })),
    ];
    const counters = { batch: 4, participations: 4, pending: 3, aboveLimit: 0 };
    const batch = nextBatch(context({ counters }), rows(contributions, 95n))!;
    // 4 - 3 withdrawn = 1, and 1 < 3
    expect(batch.counters).toEqual({ batch: 5, participations: 0, pending: 1, aboveLimit: 0 });
    expect(batch.sums).toEqual(zeroSums());
    expect(batch.changed.map(contributionStanding)).toEqual([
      "pending",
      "withdrawn",
      "withdrawn",
      "withdrawn",
    ]);
    expect(batch.changed.every(({ published }) => published === null)).toBe(true);
  });

  test("stay hidden for a contribution above the limit, whose published totals leave too", () => {
    const contributions = [
      storedContribution({
        current: packedFiles(900),
        published: packedFiles(2),
        isAboveLimit: true,
      }),
      ...[20, 30, 40].map((files) => storedContribution({ published: packedFiles(files) })),
    ];
    const counters = { batch: 1, participations: 4, pending: 3, aboveLimit: 1 };
    const batch = nextBatch(context({ counters }), rows(contributions, 92n))!;
    expect(batch.counters).toEqual({ batch: 2, participations: 0, pending: 0, aboveLimit: 1 });
    expect(contributionStanding(batch.changed[0]!)).toBe("held");
  });

  test("are zero if every contribution is withdrawn, which needs no retraction", () => {
    const gone = [10, 20, 30].map((files) => storedContribution({ published: packedFiles(files) }));
    const counters = { batch: 1, participations: 3, pending: 3, aboveLimit: 0 };
    const batch = nextBatch(context({ counters }), rows(gone, 60n))!;
    expect(batch.counters).toEqual({ batch: 2, participations: 0, pending: 0, aboveLimit: 0 });
    expect(batch.sums).toEqual(zeroSums());
  });
});

describe("contributions above a ceiling that was raised", () => {
  test("enter the next batch if they are below the new one, and count for none of its K", () => {
    const contributions = [isAboveLimit(90), isAboveLimit(101), isNew(1), isNew(2)];
    const raised = { hasRaisedCeilings: true };
    const two = { ...noCounters, pending: 2, aboveLimit: 2 };
    expect(nextBatch(context({ ...raised, counters: two }), rows(contributions))).toBe(undefined);
    const three = { ...two, pending: 3 };
    const batch = nextBatch(
      context({ ...raised, counters: three }),
      rows([...contributions, isNew(3)]),
    )!;
    // 90 + 1 + 2 + 3; 101 is above the ceiling of 100
    expect(batch.sums[filesIndex]).toBe(96n);
    expect(batch.counters).toEqual({ batch: 1, participations: 4, pending: 0, aboveLimit: 1 });
  });

  test("wait while no ceiling was raised", () => {
    const contributions = [isAboveLimit(90), isNew(1), isNew(2), isNew(3)];
    const counters = { ...noCounters, pending: 3, aboveLimit: 1 };
    const batch = nextBatch(context({ counters }), rows(contributions))!;
    // 1 + 2 + 3
    expect(batch.sums[filesIndex]).toBe(6n);
    expect(batch.counters.aboveLimit).toBe(1);
  });

  test("count among the K of the batch at the close, which no other follows", () => {
    const atClose = { publication: "atClose", isClosed: true, hasRaisedCeilings: true } as const;
    const counters = { ...noCounters, pending: 2, aboveLimit: 1 };
    const batch = nextBatch(
      context({ ...atClose, counters }),
      rows([isAboveLimit(90), isNew(1), isNew(2)]),
    )!;
    // 90 + 1 + 2
    expect(batch.sums[filesIndex]).toBe(93n);
    expect(batch.counters).toEqual({ batch: 1, participations: 3, pending: 0, aboveLimit: 0 });
  });

  test("do not count among the K if the raised ceiling is still below them", () => {
    const atClose = { publication: "atClose", isClosed: true, hasRaisedCeilings: true } as const;
    const counters = { ...noCounters, pending: 2, aboveLimit: 1 };
    const contributions = [isAboveLimit(101), isNew(1), isNew(2)];
    expect(nextBatch(context({ ...atClose, counters }), rows(contributions))).toBe(undefined);
  });

  test("become pending again with the others when a batch shows nothing", () => {
    const contributions = [
      isAboveLimit(90),
      ...[20, 30, 40].map((files) => storedContribution({ published: packedFiles(files) })),
    ];
    const counters = { batch: 1, participations: 3, pending: 3, aboveLimit: 1 };
    const batch = nextBatch(
      context({ hasRaisedCeilings: true, counters }),
      rows(contributions, 90n),
    )!;
    // 3 - 3 + 1 = 1, and 1 < 3
    expect(batch.counters).toEqual({ batch: 2, participations: 0, pending: 1, aboveLimit: 0 });
    expect(batch.sums).toEqual(zeroSums());
  });
});

test.each([
  ["live", false, true],
  ["live", true, false],
  ["atClose", false, false],
  ["atClose", true, true],
] as const)(
  "publication %s, closed %s: a batch is possible: %s",
  (publication, isClosed, expected) => {
    const counters = { ...noCounters, pending: 3 };
    expect(isBatchPossible(context({ publication, isClosed, counters }))).toBe(expected);
  },
);
