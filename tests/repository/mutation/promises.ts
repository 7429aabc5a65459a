/** A promise, a change to the code that breaks it, and the tests that must then fail. */
type Mutation = {
  /** The promise in one sentence. */
  promise: string;
  /** Path from the root. */
  file: string;
  /**
   * Each original text occurs exactly once in the file. Several, if the code keeps the promise in
   * more than one place.
   */
  changes: { original: string; broken: string }[];
  /** Test files from the root. At least one of their tests must fail. */
  tests: string[];
};

/** The most important promises of the product. `promises.all.test.ts` breaks each and expects a test to fail. */
export const mutations: Mutation[] = [
  {
    promise: "a redirect counts no body that only its header claims",
    file: "packages/page-weight/src/estimate/body-size.ts",
    changes: [{ original: "contentLength <= maxRedirectBodyBytes", broken: "contentLength >= 0" }],
    tests: ["packages/page-weight/src/claimed-bytes.test.ts"],
  },
  {
    promise: "a stored row that cannot be read is never replaced",
    file: "extension/src/features/transfer/history/record/record-visits.ts",
    changes: [{ original: "if (row && !known) {", broken: "if (row === null) {" }],
    tests: ["extension/src/features/transfer/history/record/hostile-rows.test.ts"],
  },
  {
    promise: "every part of a figure is published only if at least K contributions change it",
    file: "packages/tally/src/publication/rule/movements.ts",
    changes: [
      {
        original: "if (newcomers === 0 ? changed < k : newcomers < k) return false;",
        broken: "",
      },
    ],
    tests: ["packages/tally/src/publication/rule/movements.test.ts"],
  },
  {
    promise: "a newcomer is not published among the updates of fewer than K others",
    file: "packages/tally/src/publication/rule/movements.ts",
    changes: [
      {
        original: "newcomers === 0 ? changed < k : newcomers < k",
        broken: "changed < k",
      },
    ],
    tests: ["packages/tally/src/publication/rule/attacks.test.ts"],
  },
  {
    promise: "the files of a folder tell no order of arrival in a guarded event",
    file: "packages/tally/src/storage/rewrite-rows.ts",
    changes: [
      {
        original: "for (const code of codes) this.#changed.add(code);",
        broken: "for (const code of codes) this.#changed.delete(code);",
      },
    ],
    tests: ["packages/tally/test/privacy/order-in-folder.test.ts"],
  },
  {
    promise: "nobody's figures follow from a count by hand and a total of the same event",
    file: "packages/tally/src/storage/declared-figures.ts",
    changes: [
      {
        original: 'if (!isClosed) return { ok: false, reason: "notClosed" };',
        broken: "",
      },
    ],
    tests: ["packages/tally/src/storage/sqlite/sqlite-store.test.ts"],
  },
  {
    promise: "K newcomers to a figure are kept back until the close",
    file: "packages/tally/src/publication/rule/publish-figure.ts",
    changes: [{ original: "if (isLast) return", broken: "if (k > 0) return" }],
    tests: ["packages/tally/src/publication/rule/keep-back.test.ts"],
  },
  {
    promise: "no contribution makes most of a published change",
    file: "packages/tally/src/publication/rule/movements.ts",
    changes: [{ original: "const maxSharePercent = 85;", broken: "const maxSharePercent = 100;" }],
    tests: ["packages/tally/src/publication/rule/attacks.test.ts"],
  },
  {
    promise: "a fall is published only with rises that cover it",
    file: "packages/tally/src/publication/rule/movements.ts",
    changes: [
      {
        original: "if (net <= 0 || net < minMovementWith(highest, k)) return false;",
        broken: "if (changed * (highest[0] ?? 0) < minMovementWith(highest, k)) return false;",
      },
    ],
    tests: ["packages/tally/src/publication/rule/movements.test.ts"],
  },
  {
    promise: "what is left of a breakdown is of K people too",
    file: "packages/tally/src/publication/rule/publish-figure.ts",
    changes: [
      {
        original: "while (chosen.length > 0 && !isPartAllowed(unionOf(movers, rest), 0, k)) {",
        broken: "while (chosen.length < 0) {",
      },
    ],
    tests: ["packages/tally/src/publication/rule/next-batch.test.ts"],
  },
  {
    promise: "an event publishes at most once a second",
    file: "packages/tally/src/storage/publisher.ts",
    changes: [{ original: "const minIntervalMs = 1000;", broken: "const minIntervalMs = 0;" }],
    tests: ["packages/tally/src/storage/sqlite/sqlite-store.test.ts"],
  },
  {
    promise: "two backups of a guarded event differ by K contributions or more",
    file: "packages/tally/src/ops/backups/hold-back-newest.ts",
    changes: [
      { original: "count === 0 || count >= Number(k)", broken: "count === 0 || count >= 1" },
    ],
    tests: ["packages/tally/src/ops/backups/hold-back-newest.test.ts"],
  },
  {
    promise: "a contribution sent again, or late, changes nothing",
    file: "packages/tally/src/publication/accept-contribution.ts",
    changes: [
      {
        original: 'if (seq <= (stored?.seq ?? 0)) return "leave";',
        broken: 'if (seq < (stored?.seq ?? 0)) return "leave";',
      },
    ],
    tests: [
      "packages/tally/src/publication/accept-contribution.test.ts",
      "packages/tally/src/storage/sqlite/sqlite-store.test.ts",
    ],
  },
  {
    promise: "a withdrawn contribution leaves the published totals",
    file: "packages/tally/src/publication/rule/publish-figure.ts",
    changes: [{ original: "    chosen.push(falling);\n", broken: "" }],
    tests: ["packages/tally/src/publication/rule/next-batch.test.ts"],
  },
  {
    promise: "the secret of a contribution leaves the device only in the body of its requests",
    file: "packages/challenge/src/client/tally-client.ts",
    changes: [
      {
        original: `url: baseUrl + paths.contribution(code),
  body: JSON.stringify(z.parse(contributionSchema, contribution), null, 2),`,
        broken:
          "url: `${baseUrl}${paths.contribution(code)}?secret=${contribution.secret}`,\n  body: JSON.stringify(z.parse(contributionSchema, contribution), null, 2),",
      },
    ],
    tests: ["packages/challenge/src/client/tally-client.test.ts"],
  },
  {
    promise: "a secret is not sent to the server to which another one redirects",
    file: "packages/challenge/src/client/tally-client.ts",
    changes: [{ original: 'redirect: "error"', broken: 'redirect: "follow"' }],
    tests: ["packages/challenge/src/client/tally-client.test.ts"],
  },
  {
    promise: "a plan never contains the last copy of a file",
    file: "packages/cleaner/src/plan/split-group.ts",
    changes: [{ original: "if (stays.size === 0 && first) stays.add(first);", broken: "" }],
    tests: ["packages/cleaner/src/plan/split-group.test.ts"],
  },
  {
    promise: "one photo of each group always stays",
    file: "packages/cleaner/src/photos/plan-photos.ts",
    changes: [{ original: "chosen.delete(best.path)", broken: "chosen.has(best.path)" }],
    tests: ["packages/cleaner/src/photos/plan-photos.test.ts"],
  },
  {
    promise: "the last photo of a group cannot be marked, whatever is pressed",
    file: "extension/src/features/cleanup/photos/photo-marks.ts",
    changes: [
      {
        original: "else if (maySetAside(groups, withProposals(groups, next), file))",
        broken: "else",
      },
    ],
    tests: ["extension/src/features/cleanup/photos/photo-marks.test.ts"],
  },
  {
    promise: "a photo stays once the others of its group are gone",
    file: "packages/cleaner/src/trash/kept-copy.ts",
    changes: [
      {
        original: "if (!(await hasUntouched(port, set))) return false;",
        broken: "await hasUntouched(port, set);",
      },
    ],
    tests: ["packages/cleaner/src/photos/plan-photos.test.ts"],
  },
  {
    promise: "photos of different scenes are in no group",
    file: "packages/cleaner/src/photos/groups/is-alike.ts",
    changes: [{ original: "<= bits &&", broken: "<= 64 &&" }],
    tests: ["packages/cleaner/src/photos/groups/group-rules.test.ts"],
  },
  {
    promise: "a file compared by its name only is compared whole before it moves",
    file: "packages/cleaner/src/trash/kept-copy.ts",
    changes: [
      {
        original: "comparesWhole ? wholeParts(bytes) : edgeParts(bytes)",
        broken: "edgeParts(bytes)",
      },
    ],
    tests: ["packages/cleaner/src/trash/set-aside.test.ts"],
  },
  {
    promise: "a project loses no file because an equal one lies elsewhere",
    file: "packages/cleaner/src/leave-alone/owned-folders.ts",
    changes: [
      { original: '  { program: "Git", kind: "project", holds: [/^\\.git$/] },\n', broken: "" },
    ],
    tests: ["packages/cleaner/src/leave-alone/leave-alone.test.ts"],
  },
  {
    promise: "emptying never deletes the last copy of a file",
    file: "packages/cleaner/src/trash/empty-decision.ts",
    changes: [{ original: '? "lastCopy"', broken: '? "delete"' }],
    tests: ["packages/cleaner/src/trash/empty.test.ts"],
  },
  {
    promise: "setting aside and undoing never overwrite an existing file",
    file: "packages/cleaner/src/node/node-folder-port.ts",
    changes: [
      {
        original: 'if (errorCode(error) === "EEXIST") return finishMove(from, to);',
        broken: `if (errorCode(error) === "EEXIST") {
      await rename(from, to);
      return "moved";
    }`,
      },
    ],
    tests: ["packages/cleaner/src/node/node.test.ts"],
  },
  {
    promise: "files deleted before a crash are counted when emptying resumes",
    file: "packages/cleaner/src/trash/empty.ts",
    changes: [
      {
        original: "if (!isResumed && deletable.length > 0) {",
        broken: "if (deletable.length < 0) {",
      },
    ],
    tests: ["packages/cleaner/src/trash/crash.test.ts", "packages/cleaner/src/trash/empty.test.ts"],
  },
  {
    promise: "an action repeated after a crash counts once",
    file: "extension/src/platform/actions/action-log.ts",
    changes: [
      {
        original: "if ((await transaction.store.getKey(action.id)) !== undefined) continue;",
        broken: "action.id = crypto.randomUUID();",
      },
    ],
    tests: ["extension/src/platform/actions/action-log.test.ts"],
  },
  {
    promise: "the bytes of a request are counted once",
    file: "packages/page-weight/src/pair/pair-exchanges.ts",
    changes: [
      {
        original: "const timing = navigations.get(last.urlHash)?.shift() ?? frameEntry;",
        broken: "const timing = navigations.get(last.urlHash)?.[0] ?? frameEntry;",
      },
    ],
    tests: ["packages/page-weight/src/pair/pair-exchanges.test.ts"],
  },
  {
    promise: "a suggestion of one kind appears at most once a day",
    file: "packages/habits/src/decision/find-silence-reason.ts",
    changes: [{ original: "entry.day >= today", broken: "entry.day > today" }],
    tests: ["packages/habits/src/decision/decide.test.ts"],
  },
  {
    promise: "at most five suggestions appear in a week",
    file: "packages/habits/src/decision/find-silence-reason.ts",
    changes: [{ original: "inWeek >= perWeek", broken: "inWeek > perWeek" }],
    tests: ["packages/habits/src/decision/decide.test.ts"],
  },
  {
    promise: "what a page reports of a message contains no text or address",
    file: "packages/habits/src/observation/mail-events.ts",
    changes: [
      {
        original: `  type: z.literal("compose.changed"),`,
        broken: `  type: z.literal("compose.changed"),\n  subject: z.optional(z.string()),`,
      },
    ],
    tests: ["packages/habits/src/observation/observation.test.ts"],
  },
];
