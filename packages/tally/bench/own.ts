import { findReads } from "../test/privacy/rooms/find-reads.ts";
import { honestRoom, spanNames } from "../test/privacy/rooms/honest-room.ts";
import { playRoom, type PlayedBatch } from "../test/privacy/rooms/play-room.ts";
const k = Number(process.env.K ?? 5);
const without = (batches: PlayedBatch[], own: number[]): PlayedBatch[] => batches.map(({ change, shares }) => {
  const c = [...change]; const s = new Map<number, Map<number, number>>();
  for (const [part, by] of shares) { const m = new Map(by); for (const o of own) { c[part]! -= BigInt(by.get(o) ?? 0); m.delete(o); } s.set(part, m); }
  return { change: c, shares: s };
});
for (const span of spanNames) for (const people of [8, 12, 20, 30, 50]) {
  const row: string[] = [];
  for (const n of [0, 1, 2, 3, 4]) {
    let [rooms, persons] = [0, 0];
    for (let seed = 1; seed <= 100; seed += 1) {
      const { batches } = playRoom(honestRoom(1000 * people + seed, people, { k, span }));
      const own = Array.from({ length: n }, (_, i) => i);
      const found = new Set(findReads(without(batches, own), { maxApart: 10, maxOwn: 0 }).map((r) => r.person));
      rooms += Number(found.size > 0); persons += found.size;
    }
    row.push(`${n} own: ${rooms} rooms ${persons} people`);
  }
  console.log(span, people, row.join(" | "));
}
