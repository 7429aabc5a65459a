/**
 * How an estimate was made. `address`, `host`, `kind`: the median of the known bodies of the same address, of the same host and
 * kind, or of the kind; `single`: the only known body of the kind; `usual`: the page shows none. `stopped`: an aborted response.
 * `decoded`: from the size after decompression. `buffer`: from what a player buffered. `stream`: counted inside the page.
 * `headers`: a usual size.
 */
export type EstimateOrigin =
  | "address"
  | "host"
  | "kind"
  | "single"
  | "usual"
  | "stopped"
  | "decoded"
  | "buffer"
  | "stream"
  | "headers";

/**
 * The true size divided by the estimate: four of five lie between `low` and `high`. From the recorded Chromium logs, each known
 * body estimated from the others of its page; `host` and `kind` from random pages and sites alone, since the other situations have
 * bodies of one size. `bodies` is how many there were; 0 marks a limit of the method in place of a measurement.
 */
export const estimateErrors: Record<EstimateOrigin, { low: number; high: number; bodies: number }> =
  {
    address: { low: 0.41, high: 1.75, bodies: 43 },
    host: { low: 0.2, high: 5.2, bodies: 186 },
    kind: { low: 0.11, high: 6.8, bodies: 42 },
    single: { low: 0.09, high: 3.7, bodies: 116 },
    usual: { low: 0.02, high: 4, bodies: 195 },
    decoded: { low: 0.55, high: 1.64, bodies: 91 },
    headers: { low: 0.29, high: 0.72, bodies: 1194 },
    // From nothing to the limit of an aborted response, which is never more than ten times the estimate.
    stopped: { low: 0, high: 10, bodies: 0 },
    // The recorded players and streams, each as a whole.
    buffer: { low: 0.94, high: 1.06, bodies: 4 },
    stream: { low: 0.99, high: 1.01, bodies: 3 },
  };
