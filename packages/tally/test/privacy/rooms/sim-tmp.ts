(globalThis as any).CAP = Number(process.env.CAP);
(globalThis as any).CAP = Number(process.env.CAP);
(globalThis as any).CAP = Number(process.env.CAP);
import { honestRoom } from "./honest-room.ts";
import { playRoom, partIndex } from "./play-room.ts";
import { roomCosts } from "./room-costs.ts";
import { publicFieldsAt } from "@digital-cleanup/challenge";
const pct = (a: number, b: number) =>
  b === 0 ? "  -" : String(Math.round((100 * a) / b)).padStart(3);
for (const size of (process.argv[2] ?? "8,12,20,30,50,100,200").split(",").map(Number)) {
  const n = size > 150 ? 15 : 60;
  const acc: any = {};
  const per: any = {};
  let nb = 0;
  for (let seed = 1; seed <= n; seed++) {
    const room = honestRoom(seed * 1000 + size, size);
    const p = playRoom(room);
    nb += p.batches.length;
    const c: any = roomCosts(p);
    for (const f in c) {
      acc[f] ??= { current: 0, published: 0, stale: 0, sum: 0, byMethod: 0, detail: 0 };
      for (const k in c[f]) acc[f][k] += c[f][k];
      if (f === "bytes" || f === "devices")
        acc[f].detail += publicFieldsAt(f, "detail").reduce(
          (s, x) => s + Number(p.sums[partIndex(x)]),
          0,
        );
      (per[f] ??= []).push(c[f].current ? c[f].published / c[f].current : NaN);
    }
  }
  console.log(
    String(size).padStart(3),
    Math.round(nb / n),
    ["files", "emails", "apps", "bytes", "devices", "grams"]
      .map((f) => [f, acc[f]])
      .map(([f, a]: any) => {
        const xs = per[f]
          .filter((x: number) => !Number.isNaN(x))
          .sort((a: number, b: number) => a - b);
        return `${f} ${pct(a.published, a.current)} mean ${pct(
          xs.reduce((s: number, x: number) => s + x, 0),
          xs.length,
        )} med ${pct(xs[xs.length >> 1], 1)} stale ${pct(a.stale, a.sum)} meth ${pct(a.byMethod, a.sum)}${f === "bytes" || f === "devices" ? " det " + pct(a.detail, a.sum) : ""}`;
      })
      .join(" | "),
  );
}
