import { describe, expect, test } from "vitest";
import { isPending, type Participation, standingOf } from "./participation.ts";
import {
  type Counters,
  countChange,
  mayPublish,
  noCounters,
  participationsAfter,
  publishBatch,
  publishNothing,
  zeroSums,
} from "./publish.ts";
import { packTotals, vectorFields } from "./totals-codec.ts";

const filesIndex = vectorFields.indexOf("measured.files");
const files = (count: number) =>
  packTotals(vectorFields.map((_, index) => (index === filesIndex ? count : 0)));
const participation = (changes: Partial<Participation>): Participation => ({
  seq: 1,
  current: null,
  published: null,
  isHeld: false,
  ...changes,
});
const filesOf = (sums: readonly bigint[]) => sums[filesIndex];

describe("a participation", () => {
  test("is pending until a batch says what it says", () => {
    expect(standingOf(participation({ current: files(3) }))).toBe("pending");
    expect(standingOf(participation({ current: files(3), published: files(3) }))).toBe("published");
    expect(standingOf(participation({ current: files(4), published: files(3) }))).toBe("pending");
  });

  test("is pending with zeros, since one more person will stand behind the sums", () => {
    expect(isPending(participation({ current: files(0) }))).toBe(true);
  });

  test("is not pending while it is held", () => {
    const held = participation({ current: files(9), published: files(3), isHeld: true });
    expect(isPending(held)).toBe(false);
    expect(standingOf(held)).toBe("held");
  });

  test("is withdrawn at once, and pending only if a batch still contains it", () => {
    expect(standingOf(participation({ published: files(3) }))).toBe("withdrawn");
    expect(isPending(participation({ published: files(3) }))).toBe(true);
    expect(isPending(participation({}))).toBe(false);
  });
});

describe("counting a change", () => {
  test("a person who goes back to what is published is pending no more", () => {
    const changed = participation({ current: files(4), published: files(3) });
    const back = participation({ current: files(3), published: files(3) });
    expect(countChange({ ...noCounters, pending: 2 }, changed, back).pending).toBe(1);
  });

  test("a person who passes a ceiling moves from pending to held", () => {
    const before = participation({ current: files(4) });
    const after = participation({ current: files(9), isHeld: true });
    expect(countChange({ ...noCounters, pending: 2 }, before, after)).toEqual({
      ...noCounters,
      pending: 1,
      held: 1,
    });
  });
});

describe("a batch", () => {
  const counters: Counters = { batch: 4, participations: 5, pending: 3, held: 0 };

  test("adds who is new, moves who changed, takes out who withdrew", () => {
    const sums = zeroSums();
    sums[filesIndex] = 100n;
    const pending = [
      participation({ current: files(7) }),
      participation({ current: files(12), published: files(10) }),
      participation({ published: files(20) }),
    ];
    const batch = publishBatch(counters, sums, pending);
    // 100 + 7 + (12 - 10) - 20
    expect(filesOf(batch.sums)).toBe(89n);
    // 5 + 1 - 1
    expect(batch.counters).toEqual({ batch: 5, participations: 5, pending: 0, held: 0 });
    expect(batch.changed.every((changed) => !isPending(changed))).toBe(true);
  });

  test("sums beyond 2^53 stay exact", () => {
    const sums = zeroSums();
    sums[filesIndex] = 9_007_199_254_740_992n;
    const batch = publishBatch(noCounters, sums, [participation({ current: files(1) })]);
    expect(filesOf(batch.sums)).toBe(9_007_199_254_740_993n);
  });

  test("counts beforehand who would stand behind it", () => {
    const pending = [1, 2, 3, 4].map((count) => participation({ published: files(count) }));
    expect(participationsAfter({ ...counters, participations: 5 }, pending)).toBe(1);
  });

  test("that shows nothing leaves those who remain pending relative to nothing", () => {
    const remains = participation({ current: files(5), published: files(5) });
    const gone = participation({ published: files(20) });
    const held = participation({ current: files(900), published: files(2), isHeld: true });
    const batch = publishNothing({ ...counters, held: 1 }, [remains, gone, held]);
    expect(batch.counters).toEqual({ batch: 5, participations: 0, pending: 1, held: 1 });
    expect(batch.sums).toEqual(zeroSums());
    expect(batch.changed.map(standingOf)).toEqual(["pending", "withdrawn", "held"]);
    expect(batch.changed.every(({ published }) => published === null)).toBe(true);
  });
});

test("live events publish while they are open, the others when they close", () => {
  expect(mayPublish("live", false)).toBe(true);
  expect(mayPublish("live", true)).toBe(false);
  expect(mayPublish("atClose", false)).toBe(false);
  expect(mayPublish("atClose", true)).toBe(true);
});
