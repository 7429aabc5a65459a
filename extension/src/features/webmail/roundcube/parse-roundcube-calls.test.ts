import { expect, test } from "vitest";
import { parseRoundcubeCalls } from "./parse-roundcube-calls.ts";

test("arguments are parsed as data, with brackets and quotes inside strings", () => {
  const exec = `this.set_quota({"used":1});\nthis.add_message_row(7,{"subject":"a) \\"b\\" (c"},{"seen":1},false);`;
  expect(parseRoundcubeCalls(exec, "add_message_row")).toEqual([
    [7, { subject: 'a) "b" (c' }, { seen: 1 }, false],
  ]);
});

test("a call whose arguments are code or do not end is skipped", () => {
  expect(parseRoundcubeCalls("this.add_message_row(alert(1))", "add_message_row")).toEqual([]);
  expect(parseRoundcubeCalls("this.add_message_row(1", "add_message_row")).toEqual([]);
});
