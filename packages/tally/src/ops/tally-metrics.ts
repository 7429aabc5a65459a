import type { LiveHub } from "../live/live-hub.ts";
import type { Store } from "../storage/store.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { RecountWatch } from "./recount-watch.ts";
import type { ScheduledBackups } from "./backups/scheduled-backups.ts";

type Sources = {
  version: string;
  store: Store;
  hub: LiveHub;
  watch: RecountWatch;
  /** Undefined if the server makes no backups itself. */
  backups: ScheduledBackups | undefined;
};

const seconds = (durationMs: number | undefined): number | undefined =>
  durationMs === undefined ? undefined : durationMs / 1000;

/** The metrics of a tally, except those of `countContributions`. */
export function createTallyMetrics(sources: Sources): Metrics {
  const { version, store, hub, watch, backups } = sources;
  const metrics = createMetrics();
  metrics.info("tally_info", "The program.", { version, node: process.versions.node });
  metrics.read("gauge", "tally_uptime_seconds", "Time since the process started.", process.uptime);
  metrics.read("gauge", "tally_live_streams", "Pages that watch an event now.", () =>
    hub.streamCount(),
  );
  metrics.read(
    "counter",
    "tally_commits_total",
    "Commits, each on the disk before its answers.",
    () => store.commitCounts().commits,
  );
  metrics.read(
    "counter",
    "tally_committed_operations_total",
    "Operations inside those commits.",
    () => store.commitCounts().operations,
  );
  metrics.read(
    "gauge",
    "tally_recount_differences",
    "Events that the last recount found different.",
    () => watch.differing().length,
  );
  metrics.read("gauge", "tally_recount_duration_seconds", "How long the last recount took.", () =>
    seconds(watch.lastDurationMs()),
  );
  if (backups) {
    metrics.read(
      "gauge",
      "tally_last_backup_timestamp_seconds",
      "The hour of the newest backup.",
      () => seconds(backups.lastAtMs()),
    );
  }
  metrics.read("gauge", "process_resident_memory_bytes", "Memory the process holds.", () =>
    process.memoryUsage.rss(),
  );
  return metrics;
}
