import type { Text } from "@digital-cleanup/text";

type Refusals = { own: number; shared: number; connections: number };
type Settings = { writesPerAddress: number; writesPerSharedAddress: number };

/** Returns a task that prints what the limits of addresses refused since it last ran. It names no address. */
export const createRefusalNotice =
  (
    takeRefusals: () => Refusals,
    { writesPerAddress, writesPerSharedAddress }: Settings,
    t: Text,
    print: (line: string) => void,
  ) =>
  (): void => {
    const { own, shared, connections } = takeRefusals();
    if (own > 0) print(t("tally.cli.writesRefused", { count: own, limit: writesPerAddress }));
    if (shared > 0) {
      print(t("tally.cli.sharedWritesRefused", { count: shared, limit: writesPerSharedAddress }));
    }
    if (connections > 0) print(t("tally.cli.connectionsRefused", { count: connections }));
  };
