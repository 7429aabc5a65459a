import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { StorageUnavailable } from "../../storage/database.ts";
import { createErrorReport } from "./error-report.ts";

const t = await loadText("en");

test("a storage that does not respond is one line a minute, and other errors have their stack, without a row", () => {
  let nowMs = 0;
  const printed: string[] = [];
  const report = createErrorReport(
    t,
    () => nowMs,
    (line) => {
      printed.push(line);
    },
  );
  const silent = new StorageUnavailable("the storage does not respond", {
    cause: new Error("Connection terminated unexpectedly"),
  });
  for (let time = 0; time < 240; time += 1) {
    report(silent);
    nowMs += 250;
  }
  const line = t("tally.cli.storageSilent", { detail: "Connection terminated unexpectedly" });
  expect(printed).toEqual([line]);
  report(silent);
  expect(printed).toEqual([line, line]);
  const fault = Object.assign(new TypeError("a fault", { cause: new Error("its cause") }), {
    detail: "Key (event, key)=(1, \\x0123) already exists.",
  });
  report(fault);
  expect(printed.at(-1)).toMatch(
    /^TypeError: a fault\n {4}at [^]*\n {2}\[cause\]: Error: its cause\n/,
  );
  expect(printed.at(-1)).not.toContain("0123");
});
