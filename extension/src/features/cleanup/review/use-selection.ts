import {
  buildPlan,
  type Choice,
  type CleanupPlan,
  type DuplicateGroup,
  type FileFacts,
  type KeepPolicy,
} from "@digital-cleanup/cleaner";
import { useEffect, useMemo, useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { type Choices, saveChoices } from "../saved/saved-choices.ts";
import { toWholePolicy } from "./whole-policy.ts";
import type { ScanResult } from "../scan/scan-result.ts";

/** Several quick clicks cause one write. */
const saveDelayMs = 400;

export type Selection = Choices & {
  plan: CleanupPlan;
  /** The rule with its scope, as the plan follows it. */
  wholePolicy: KeepPolicy;
  setPolicy: (policy: Choices["policy"]) => void;
  choose: (path: string, choice: Choice) => void;
  /** Ticked: the keep rule decides. Unticked: every file of the group stays. */
  tickGroup: (group: DuplicateGroup, isTicked: boolean) => void;
  tickFiles: (files: readonly FileFacts[], isTicked: boolean) => void;
  /** Keeps one copy, and removes all others of the group. */
  keepOnly: (group: DuplicateGroup, path: string) => void;
  untickAll: () => void;
};

const noChoices: Choices = {
  policy: { rule: "original" },
  choices: new Map(),
  ticked: new Set(),
};

const isByName = (group: DuplicateGroup): boolean => group.isByName === true;
const keepAll = (kept: readonly DuplicateGroup[]) =>
  kept.flatMap((group) => group.files.map(({ path }) => [path, "keep"] as const));

/**
 * The person's selection among the results of a scan. Choices for single files survive a change of rule, and all choices
 * are saved, so they survive a closed tab.
 */
export function useSelection(
  id: string,
  { groups, kinds, included }: ScanResult,
  given?: Choices,
): Selection {
  // Files that were not compared are not ticked.
  const [saved] = useState(
    () => given ?? { ...noChoices, choices: new Map(keepAll(groups.filter(isByName))) },
  );
  const [chosen, setChosen] = useState<Choices>(saved);
  const { policy, choices, ticked } = chosen;
  const wholePolicy = useMemo(() => toWholePolicy(policy, included), [policy, included]);
  const plan = useMemo(() => {
    const files = Object.values(kinds)
      .flat()
      .filter((file) => ticked.has(file.path));
    return buildPlan({ groups, ...wholePolicy, choices, files, isWorkMode: isWorkBuild });
  }, [groups, kinds, wholePolicy, choices, ticked]);
  useEffect(() => {
    if (chosen === saved) return;
    const timer = setTimeout(
      () => void saveChoices(id, chosen, Date.now()).catch(reportError),
      saveDelayMs,
    );
    return () => clearTimeout(timer);
  }, [chosen]);

  const change = (part: Partial<Choices>) => setChosen({ ...chosen, ...part });
  return {
    ...chosen,
    plan,
    wholePolicy,
    setPolicy: (next) => change({ policy: next }),
    choose: (path, choice) => change({ choices: new Map(choices).set(path, choice) }),
    tickGroup: (group, isTicked) => {
      const next = new Map([...choices, ...keepAll([group])]);
      if (isTicked) for (const { path } of group.files) next.delete(path);
      change({ choices: next });
    },
    keepOnly: ({ files }, kept) =>
      change({
        choices: new Map([
          ...choices,
          ...files.map(({ path }) => [path, path === kept ? "keep" : "remove"] as const),
        ]),
      }),
    tickFiles: (files, isTicked) => {
      const next = new Set(ticked);
      for (const { path } of files) {
        if (isTicked) next.add(path);
        else next.delete(path);
      }
      change({ ticked: next });
    },
    untickAll: () => change({ choices: new Map(keepAll(groups)), ticked: new Set() }),
  };
}
