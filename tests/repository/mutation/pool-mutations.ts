import type { Mutation } from "./mutation.ts";

/** Promises about what small events leave at their close, and about what guarded events leave in the files. */
export const poolMutations: Mutation[] = [
  {
    promise: "the files of a folder tell no order of arrival in a guarded event",
    file: "packages/tally/src/storage/sqlite/rewrite-rows.ts",
    changes: [
      {
        original: "onChange((code) => changed.add(code));",
        broken: "onChange((code) => changed.delete(code));",
      },
    ],
    tests: ["packages/tally/test/privacy/order-in-folder.test.ts"],
  },
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
