import { describe, expect, test } from "vitest";
import { syncOrder } from "./sync-order.ts";

const request = '7 read(20<socket:[1]>, "PUT /api/events/BRUME/contributi"..., 65536) = 300';
const write = '7 pwrite64(18</data/tally.sqlite-wal>, "\\0\\0\\0\\2"..., 4096, 56) = 4096';
const sync = "7 fdatasync(18</data/tally.sqlite-wal>) = 0";
const answer =
  '7 writev(20<socket:[1]>, [{iov_base="HTTP/1.1 200 OK\\r\\n"..., iov_len=200}], 1) = 200';
const orderOfLines = (...lines: string[]) => syncOrder(lines.join("\n"));

describe("the order of system calls", () => {
  test("is correct if each answer follows the sync of its own write", () => {
    expect(orderOfLines(request, write, write, sync, answer, request, write, sync, answer)).toEqual(
      {
        answers: 2,
        syncs: 2,
        early: 0,
      },
    );
  });

  test("is wrong if the sync is missing, after the answer, or before the last write", () => {
    expect(orderOfLines(request, write, answer)).toMatchObject({ early: 1 });
    expect(orderOfLines(request, write, answer, sync)).toMatchObject({ early: 1 });
    expect(orderOfLines(request, write, sync, write, answer)).toMatchObject({ early: 1 });
  });

  test("is wrong if the answer was sent before its write", () => {
    expect(orderOfLines(request, write, sync, answer, request, answer)).toMatchObject({ early: 1 });
  });

  test("counts a sync from its end, also with another thread's line in between", () => {
    const begun = "7 fdatasync(18</data/tally.sqlite-wal> <unfinished ...>";
    const ended = "7 <... fdatasync resumed>) = 0";
    expect(orderOfLines(request, write, begun, answer, ended)).toMatchObject({
      syncs: 1,
      early: 1,
    });
    expect(orderOfLines(request, write, begun, ended, answer)).toMatchObject({
      syncs: 1,
      early: 0,
    });
  });
});
