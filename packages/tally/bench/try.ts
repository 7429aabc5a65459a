import { findReads } from "../test/privacy/rooms/find-reads.ts";
import { honestRoom, spanNames } from "../test/privacy/rooms/honest-room.ts";
import { partIndex, playRoom } from "../test/privacy/rooms/play-room.ts";
import { roomCosts } from "../test/privacy/rooms/room-costs.ts";
const sizes = (process.env.SIZES ?? "8,12,20,30").split(",").map(Number);
const runs = Number(process.env.RUNS ?? 40);
const own = Number(process.env.OWN ?? 2);
const k = Number(process.env.K ?? 5);
for (const span of spanNames) for (const people of sizes) {
  const t = Date.now();
  let live = 0, liveB = 0; let [f, fc, b, bc, d, dc, st, batches, reads, full, e, ec, me, mb] = Array(14).fill(0);
  for (let seed = 1; seed <= runs; seed += 1) {
    const played = playRoom(honestRoom(1000 * people + seed, people, { k, span }));
    const c = roomCosts(played);
    f += c.files.published; fc += c.files.current; b += c.bytes.published; bc += c.bytes.current;
    d += c.devices.published; dc += c.devices.current; e += c.emails.published; ec += c.emails.current;
    st += c.bytes.stale; me += c.files.byMethod; mb += c.bytes.inDetail;
    live += Number(played.sumsBeforeClose[partIndex('files.sum')]); liveB += Number(played.sumsBeforeClose[partIndex('bytes.sum')]); batches += played.batches.length;
    if (c.files.published === c.files.current && c.bytes.published === c.bytes.current) full++;
    if (own >= 0) reads += new Set(findReads(played.batches, { maxApart: 10, maxOwn: own }).map((r) => r.person)).size;
  }
  const pc = (x: number, y: number) => `${(100 * x / y).toFixed(1)}`.padStart(6);
  console.log(span.padEnd(10), String(people).padStart(4), "batches", (batches / runs).toFixed(1).padStart(5), "reads", reads, "files", pc(f, fc), "bytes", pc(b, bc), "live", pc(live, fc), pc(liveB, bc), "devices", pc(d, dc), "mails", pc(e, ec), "stale", pc(st, b), "byMethod", pc(me, f), "byCat", pc(mb, b), "full", pc(full, runs), `${Date.now() - t} ms`);
}
