import type { Mutation } from "./mutation.ts";

/** Promises about what small events leave at their close. */
export const poolMutations: Mutation[] = [
  {
    promise: "a pool publishes no smaller group than its events would",
    file: "packages/tally/src/storage/pooling/pool-definition.ts",
    changes: [{ original: "    k: event.k,", broken: "    k: 3," }],
    tests: ["packages/tally/test/privacy/pools.test.ts"],
  },
  {
    promise: "what a pool has published stays in it when an event opens again",
    file: "packages/tally/src/storage/pooling/take-back-pooled.ts",
    changes: [
      {
        original:
          "if (!contribution || contribution.isVoided || isPublished(contribution)) continue;",
        broken: "if (!contribution) continue;",
      },
    ],
    tests: ["packages/tally/test/privacy/pools.test.ts"],
  },
];
