import { describe, expect, test } from "vitest";
import { findReads } from "./find-reads.ts";
import { honestRoom, spanNames } from "./honest-room.ts";
import { partIndex, playRoom } from "./play-room.ts";
import { withFakes, withoutOwn } from "./own-contributions.ts";
import { publishEverything } from "./publish-everything.ts";
import { roomCosts } from "./room-costs.ts";
import { pullRoom, rollUpRooms } from "./roll-up-rooms.ts";

/** A participant with an extension and a phone. */
const observers = { maxApart: 10, maxOwn: 2 };
const sizes = [6, 8, 11, 15, 22, 30, 45];

// The short form of the benchmark `publication`, which plays 1,005 rooms.
describe("an observer of an honest room, with two contributions or fewer,", () => {
  test.each(spanNames)("identifies no contribution to an event of %s", (span) => {
    for (const people of sizes) {
      const { batches } = playRoom(honestRoom(people, people, { span }));
      expect(findReads(batches, observers)).toEqual([]);
    }
  });

  test.each([
    [3, 1],
    [4, 2],
    [10, 2],
  ])("identifies no contribution at K = %i, with %i of their own", (k, maxOwn) => {
    for (const people of sizes) {
      const { batches } = playRoom(honestRoom(people, people, { k }));
      expect(findReads(batches, { ...observers, maxOwn })).toEqual([]);
    }
  });

  test("identifies no contribution in a roll-up of three rooms", () => {
    const rooms = [8, 20, 40].map((people) => playRoom(honestRoom(people, people)).batches);
    expect(findReads(rollUpRooms(rooms), observers)).toEqual([]);
  });

  test("identifies no contribution in sums of three servers that are pulled now and then", () => {
    const servers = [8, 20, 40].map((people) =>
      pullRoom(playRoom(honestRoom(people, people)).batches, 3),
    );
    expect(findReads(rollUpRooms(servers), observers)).toEqual([]);
  });

  test("reads somebody with K - 1 fakes, which only a guarded event prevents", () => {
    const { room, fakes } = withFakes(honestRoom(3, 20));
    const { batches } = playRoom(room);
    const reads = findReads(withoutOwn(batches, fakes), { maxApart: 10, maxOwn: 0 });
    expect(new Set(reads.map(({ person }) => person)).size).toBeGreaterThan(0);
  });

  test("read people on the first rule, in most rooms", () => {
    const read = [1, 2, 3, 4, 5, 6].filter((seed) => {
      const { batches } = playRoom(honestRoom(seed, 20), publishEverything);
      return findReads(batches, observers).length > 0;
    });
    expect(read.length).toBeGreaterThan(3);
  });
});

test("a room publishes most of what its people hold, and its sums are those of its people", () => {
  const played = playRoom(honestRoom(7, 60));
  const costs = roomCosts(played);
  expect(costs.files.published / costs.files.current).toBeGreaterThan(0.8);
  for (const { sum, published, stale } of Object.values(costs)) expect(sum).toBe(published + stale);
  const changes = played.batches.map(({ change }) => change[partIndex("files.sum")]!);
  expect(changes.every((change) => change >= 0n)).toBe(true);
});
