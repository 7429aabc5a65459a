import { test } from "vitest";
import { addTransfers, isPartial, measuredShare, summariseTransfer } from "../src/index.ts";
import { readRecorded, recordedSituations } from "./read-recorded.ts";
test("show", () => {
  const rows: string[] = [];
  const n = { all: 0, whole: 0, inside: 0, ranged: 0, partial: 0, partialOver: 0 };
  for (const s of recordedSituations)
    for (const log of readRecorded(s)) {
      if (log.visits.length === 0) continue;
      const t = log.visits
        .map(({ records, ...f }) => summariseTransfer(records, f))
        .reduce(addTransfers);
      n.all++;
      const p = isPartial(t);
      const share = measuredShare(t);
      if (!p && share === 1) n.whole++;
      if (!p && share < 1) {
        n.ranged++;
        if (t.lowBytes * 0.995 <= log.truthBytes && t.highBytes * 1.005 >= log.truthBytes)
          n.inside++;
        else
          rows.push(
            `OUT ${s} ${log.browser} ${log.truthBytes} ${t.lowBytes} ${t.bytesDown} ${t.highBytes}`,
          );
      }
      if (p) n.partial++;
      if (s.startsWith("claim"))
        rows.push(
          `${s} ${log.browser} truth ${log.truthBytes} shown ${t.bytesDown} ${t.lowBytes}-${t.highBytes} share ${share.toFixed(3)} ${JSON.stringify(t.notCounted)} cached ${t.requestsFromCache}/${t.requests}`,
        );
    }
  console.log(rows.join("\n"), JSON.stringify(n));
});
