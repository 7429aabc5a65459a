import { afterAll, beforeAll } from "vitest";
import { type Cluster, startCluster } from "./postgres-cluster.ts";

/** A cluster for all tests of a suite. */
export function suiteCluster(options: Parameters<typeof startCluster>[0] = {}): Cluster {
  const cluster = {} as Cluster;
  beforeAll(async () => {
    Object.assign(cluster, await startCluster(options));
  });
  afterAll(() => cluster.stop());
  return cluster;
}
