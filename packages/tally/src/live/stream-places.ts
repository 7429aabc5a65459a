/** Which limit a stream is above. */
export type StreamRefusal = "full" | "networkFull";

/** The network of a client that counts as its address, and the larger one around it if there is one. */
export type ClientNetworks = { small: string; large?: string };

export type StreamLimits = { maxStreams: number; maxPerNetwork: number };

export const defaultStreamLimits: StreamLimits = {
  // Each stream occupies a socket. With more streams, contributions would soon find none free.
  maxStreams: 10_000,
  // More people than a hall holds, since all users of a town hall or of a mobile network may share one address; a fifth
  // of all streams, so that one or two addresses cannot take them all.
  maxPerNetwork: 2000,
};
/** A large network may belong to one customer or to many: it may take more than a small one, less than half of all. */
const largeNetworkShare = 2;

/** Counts the open streams, and those of each network while it has any. */
export function createStreamPlaces({ maxStreams, maxPerNetwork }: StreamLimits) {
  const openIn = new Map<string, number>();
  let count = 0;

  const isFull = (network: string, max: number): boolean => (openIn.get(network) ?? 0) >= max;
  function add(network: string, change: 1 | -1): void {
    const open = (openIn.get(network) ?? 0) + change;
    if (open > 0) openIn.set(network, open);
    else openIn.delete(network);
  }

  return {
    count: (): number => count,

    /** Takes a place. Returns the function that frees it, to be called once, or which limit is reached. */
    take({ small, large }: ClientNetworks): (() => void) | StreamRefusal {
      if (count >= maxStreams) return "full";
      if (isFull(small, maxPerNetwork)) return "networkFull";
      if (large !== undefined && isFull(large, maxPerNetwork * largeNetworkShare)) {
        return "networkFull";
      }
      const networks = large === undefined ? [small] : [small, large];
      for (const network of networks) add(network, 1);
      count += 1;
      return () => {
        for (const network of networks) add(network, -1);
        count -= 1;
      };
    },
  };
}
