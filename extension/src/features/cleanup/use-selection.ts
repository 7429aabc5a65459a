import {
  buildPlan,
  type Choice,
  type CleanupPlan,
  type DuplicateGroup,
  type KeepRule,
} from "@digital-cleanup/cleaner";
import { useMemo, useState } from "preact/hooks";
import type { ScanResult } from "./scan-messages.ts";

export type Selection = {
  rule: KeepRule;
  choices: ReadonlyMap<string, Choice>;
  /** Paths of big files ticked by the person. */
  ticked: ReadonlySet<string>;
  plan: CleanupPlan;
  setRule: (rule: KeepRule) => void;
  choose: (path: string, choice: Choice) => void;
  /** Ticked, the rule decides again; unticked, every file of the group stays. */
  tickGroup: (group: DuplicateGroup, isTicked: boolean) => void;
  tickFile: (path: string, isTicked: boolean) => void;
  untickAll: () => void;
};

/** What a person chose among the results of a scan. Choices of single files survive a change of rule. */
export function useSelection({ groups, biggest }: ScanResult): Selection {
  const [rule, setRule] = useState<KeepRule>("shortestPath");
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const plan = useMemo(() => {
    const files = biggest.filter((file) => ticked.has(file.path));
    return buildPlan({ groups, rule, choices, files });
  }, [groups, biggest, rule, choices, ticked]);

  const keepAll = (kept: readonly DuplicateGroup[]) =>
    kept.flatMap((group) => group.files.map(({ path }) => [path, "keep"] as const));
  return {
    rule,
    choices,
    ticked,
    plan,
    setRule,
    choose: (path, choice) => setChoices(new Map(choices).set(path, choice)),
    tickGroup: (group, isTicked) => {
      const next = new Map([...choices, ...keepAll([group])]);
      if (isTicked) for (const { path } of group.files) next.delete(path);
      setChoices(next);
    },
    tickFile: (path, isTicked) => {
      const next = new Set(ticked).add(path);
      if (!isTicked) next.delete(path);
      setTicked(next);
    },
    untickAll: () => {
      setChoices(new Map(keepAll(groups)));
      setTicked(new Set());
    },
  };
}
