import { expect, test } from "vitest";
import { countContributions } from "./count-contributions.ts";
import { createMetrics } from "./metrics.ts";

test("metrics are written in the text format of Prometheus, without undefined values", () => {
  const metrics = createMetrics();
  metrics.info("tally_info", "The program.", { version: "1.2.3", node: "24" });
  metrics.read("gauge", "tally_live_streams", "Streams.", () => 7);
  metrics.read("gauge", "tally_last_backup", "Backup.", () => undefined);
  expect(metrics.text()).toBe(
    [
      "# HELP tally_info The program.",
      "# TYPE tally_info gauge",
      'tally_info{version="1.2.3",node="24"} 1',
      "",
      "# HELP tally_live_streams Streams.",
      "# TYPE tally_live_streams gauge",
      "tally_live_streams 7",
      "",
      "# HELP tally_last_backup Backup.",
      "# TYPE tally_last_backup gauge",
      "",
    ].join("\n"),
  );
});

test("only contributions are counted, by the status of their responses", () => {
  const metrics = createMetrics();
  const count = countContributions(metrics);
  const url = "http://127.0.0.1/api/events/BRUME/contribution";
  expect(metrics.text()).toContain("tally_contributions_accepted_total 0\n");
  count("PUT", url, 200);
  count("DELETE", url, 200);
  for (const status of [409, 409, 429, 400, 422, 418]) count("PUT", url, status);
  count("OPTIONS", url, 204);
  count("PUT", "http://127.0.0.1/api/events/BRUME", 405);
  const lines = metrics.text().split("\n");
  const values = lines.filter((line) => line !== "" && !line.startsWith("#"));
  expect(values).toEqual([
    "tally_contributions_accepted_total 2",
    'tally_contributions_refused_total{reason="not_open"} 2',
    'tally_contributions_refused_total{reason="too_many"} 1',
    'tally_contributions_refused_total{reason="invalid"} 2',
    'tally_contributions_refused_total{reason="other"} 1',
  ]);
});
