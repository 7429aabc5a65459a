/** Which limit is reached: that of all, or that of a network. */
export type PlaceRefusal = "full" | "networkFull";

/** The network of a client that counts as its address, and the larger one around it if there is one. */
export type ClientNetworks = { small: string; large?: string };

/** A large network may belong to one customer or to many: it may take more than a small one, less than half of all. */
const largeNetworkShare = 2;

/** Counts what is open now, and what each network has open while it has anything. */
export function createNetworkPlaces(maxPerNetwork: number, max = Infinity) {
  const openIn = new Map<string, number>();
  let count = 0;

  const isFull = (network: string, limit: number): boolean => (openIn.get(network) ?? 0) >= limit;
  function add(network: string, change: 1 | -1): void {
    const open = (openIn.get(network) ?? 0) + change;
    if (open > 0) openIn.set(network, open);
    else openIn.delete(network);
  }

  return {
    count: (): number => count,

    /** Takes a place. Returns the function that frees it, to be called once, or which limit is reached. */
    take({ small, large }: ClientNetworks): (() => void) | PlaceRefusal {
      if (count >= max) return "full";
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
