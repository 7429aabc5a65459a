import {
  type AmountsSum,
  categories,
  deviceStates,
  deviceTypes,
  type TotalsSum,
} from "@digital-cleanup/challenge";

function amountsToSums(amounts: AmountsSum): bigint[] {
  const { files, emails, apps, unsubscribes, bytes, grams, bytesByCategory, devices } = amounts;
  return [
    files,
    emails,
    apps,
    unsubscribes,
    bytes,
    grams,
    ...categories.map((category) => bytesByCategory[category] ?? "0"),
    ...deviceTypes.flatMap((type) => deviceStates.map((state) => devices[type]?.[state] ?? "0")),
  ].map(BigInt);
}

/** Published totals as one list of exact sums: the inverse of `totalsSumFromVector`. */
export const totalsToSums = ({ measured, declared }: TotalsSum): bigint[] => [
  ...amountsToSums(measured),
  ...amountsToSums(declared),
];
