import {
  type AmountsSum,
  categories,
  deviceStates,
  deviceTypes,
  type TotalsSum,
} from "@digital-cleanup/challenge";

function sumsOfAmounts(amounts: AmountsSum): bigint[] {
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

/** Public totals as one list of exact sums: the inverse of `totalsSumFromVector`. */
export const totalsToSums = ({ measured, declared }: TotalsSum): bigint[] => [
  ...sumsOfAmounts(measured),
  ...sumsOfAmounts(declared),
];
