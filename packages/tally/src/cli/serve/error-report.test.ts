import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { StorageUnavailable } from "../../storage/store.ts";
import { createErrorReport } from "./error-report.ts";

const t = await loadText("en");

test("a storage that does not respond is one line a minute, and other errors are printed whole", () => {
  let nowMs = 0;
  const printed: unknown[] = [];
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
  const fault = new TypeError("a fault");
  report(fault);
  expect(printed.at(-1)).toBe(fault);
});
