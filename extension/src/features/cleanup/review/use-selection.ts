import {
  type Choice,
  type CleanupPlan,
  type DuplicateGroup,
  type FileFacts,
  type IdenticalFolders,
  isWithin,
  keepFoldersWhole,
  type KeepPolicy,
  keepUnitsWhole,
  planFolders,
  planWithPhotos,
  sumBytes,
} from "@digital-cleanup/cleaner";
import { useEffect, useMemo, useState } from "preact/hooks";
import { isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { isAsked, keepAsked } from "../asked/is-asked.ts";
import type { PhotoResult } from "../photos/photo-result.ts";
import { type Choices, saveChoices } from "../saved/saved-choices.ts";
import { type FileKind, isFileKind, kindsOfFiles } from "../scan/file-kinds.ts";
import type { Kind } from "./kinds/kind.ts";
import { filesOfKind } from "./kinds/kinds-by-size.ts";
import { choicesWithin, narrowResult } from "./space/narrow-result.ts";
import { toWholePolicy } from "./whole-policy.ts";
import type { ScanResult } from "../scan/scan-result.ts";

/** Several quick clicks cause one write. */
const saveDelayMs = 400;

export type Selection = Choices & {
  /** What is chosen of one kind. */
  planOf: (kind: Kind) => CleanupPlan;
  /** All files of a kind that may be chosen at once: none of which the browser asks about, and none of a kind looked at one by one. */
  wholePlanOf: (kind: FileKind) => CleanupPlan;
  /** The rule with its scope, as the plan follows it. */
  wholePolicy: KeepPolicy;
  /** The folder that is reviewed, `""` for the whole, and what was found in it. */
  scope: string;
  inScope: ScanResult;
  /** Whether the browser asks the person before it moves this file. Such files are ticked one by one only. */
  isAsked: (file: FileFacts) => boolean;
  /** Outside of that folder everything stays. */
  choicesInForce: Choices["choices"];
  setPolicy: (policy: Choices["policy"]) => void;
  choose: (path: string, choice: Choice) => void;
  /** Ticked: the keep rule decides. Unticked: every file of the group stays. */
  tickGroup: (group: DuplicateGroup, isTicked: boolean) => void;
  /** Whether it stays because it is a part of something that stays, such as an album. */
  isPart: (file: FileFacts) => boolean;
  setChoices: (choices: Map<string, Choice>) => void;
  tickFiles: (files: readonly FileFacts[], isTicked: boolean) => void;
  /** Keeps one copy, and removes all others of the group. */
  keepOnly: (files: readonly FileFacts[], path: string) => void;
  /** Ticked: the keep rule decides which folder stays. Unticked: every file of them stays. */
  tickFolders: (same: IdenticalFolders, isTicked: boolean) => void;
  /** Keeps one folder, and removes the files of all others that are the same. */
  keepOnlyFolder: (same: IdenticalFolders, kept: string) => void;
  untickAll: (kind: Kind) => void;
};

const noChoices: Choices = {
  policy: { rule: "original" },
  choices: new Map(),
  ticked: new Set(),
};

const toPath = ({ path }: FileFacts): string => path;
const isByName = (group: DuplicateGroup): boolean => group.isByName === true;
const keepAll = (kept: readonly DuplicateGroup[]) =>
  kept.flatMap((group) => group.files.map(({ path }) => [path, "keep"] as const));

/** The copies in folders that are the same. */
const copiesIn = ({ groups }: ScanResult, { folders }: IdenticalFolders): string[] =>
  groups
    .flatMap(({ files }) => files.map(toPath))
    .filter((path) => folders.some((folder) => isWithin(path, folder.path)));

const planOfFiles = ({ moves }: CleanupPlan, files: readonly FileFacts[]): CleanupPlan => {
  const paths = new Set(files.map(toPath));
  const own = moves.filter(({ path }) => paths.has(path));
  return { moves: own, bytes: sumBytes(own) };
};

/**
 * The person's selection among the results of a scan. Choices for single files survive a change of rule, and all choices
 * are saved, so they survive a closed tab.
 */
export function useSelection(
  id: string,
  result: ScanResult,
  photos: PhotoResult | undefined,
  given: Choices | undefined,
  /** The browser moves the files, and asks about some of them. */
  canMove: boolean,
  /** Only what is in this folder is chosen and moved; `""` is the whole. */
  scope: string,
): Selection {
  const { groups, included, units } = result;
  const isFileAsked = ({ path }: FileFacts): boolean => canMove && isAsked(path);
  // Files that were not compared, or about which the browser asks, are not ticked.
  const [saved] = useState(
    () =>
      given ?? {
        ...noChoices,
        choices: new Map([
          ...(canMove ? keepAsked(groups) : []),
          ...keepAll(groups.filter(isByName)),
        ]),
      },
  );
  const [chosen, setChosen] = useState<Choices>(saved);
  const { policy, choices, ticked } = chosen;
  const parts = useMemo(() => new Set(units.parts), [units]);
  const inScope = useMemo(() => narrowResult(result, scope), [result, scope]);
  const choicesInForce = useMemo(
    () => choicesWithin(choices, inScope, scope),
    [choices, inScope, scope],
  );
  const wholePolicy = useMemo(
    () =>
      keepUnitsWhole(
        keepFoldersWhole(toWholePolicy(policy, included), inScope.groups, inScope.folders),
        inScope.groups,
        units,
        choicesInForce,
      ),
    [policy, included, inScope, units, choicesInForce],
  );
  const videoGroups = (inScope.similarVideos?.groups ?? []).map((files) => ({
    kind: "samePicture" as const,
    reasons: [],
    files,
  }));
  const photoGroups = [...(photos?.groups ?? []), ...videoGroups];
  const planWith = (files: readonly FileFacts[]) =>
    planWithPhotos({
      groups: inScope.groups,
      ...wholePolicy,
      choices: choicesInForce,
      files,
      isWorkMode: isWorkBuild,
      photoGroups,
      blurry: photos?.blurry ?? [],
    });
  const plan = useMemo(
    () =>
      planWith(
        Object.values(inScope.kinds)
          .flat()
          .filter(({ path }) => ticked.has(path)),
      ),
    [inScope, wholePolicy, choicesInForce, ticked, photos],
  );
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
    planOf: (kind) => {
      const own = planOfFiles(plan, filesOfKind(inScope, photos, kind));
      return kind === "duplicates" ? planFolders(own, inScope.folders) : own;
    },
    wholePlanOf: (kind) => {
      const files = inScope.kinds[kind].filter((file) => !isFileAsked(file));
      return planOfFiles(planWith(files), kindsOfFiles[kind].isOneByOne ? [] : files);
    },
    wholePolicy,
    scope,
    inScope,
    choicesInForce,
    isAsked: isFileAsked,
    setPolicy: (next) => change({ policy: next }),
    choose: (path, choice) => change({ choices: new Map(choices).set(path, choice) }),
    tickGroup: (group, isTicked) => {
      const next = new Map([...choices, ...keepAll([group])]);
      if (isTicked) for (const { path } of group.files) next.delete(path);
      change({ choices: next });
    },
    keepOnly: (files, kept) =>
      change({
        choices: new Map([
          ...choices,
          ...files.map(({ path }) => [path, path === kept ? "keep" : "remove"] as const),
        ]),
      }),
    tickFolders: (same, isTicked) => {
      const next = new Map(choices);
      for (const path of copiesIn(inScope, same)) {
        if (isTicked) next.delete(path);
        else next.set(path, "keep");
      }
      change({ choices: next });
    },
    keepOnlyFolder: (same, kept) =>
      change({
        choices: new Map([
          ...choices,
          ...copiesIn(inScope, same).map(
            (path) => [path, isWithin(path, kept) ? "keep" : "remove"] as const,
          ),
        ]),
      }),
    isPart: ({ path }) => parts.has(path),
    setChoices: (next) => change({ choices: next }),
    tickFiles: (files, isTicked) => {
      const next = new Set(ticked);
      for (const { path } of files) {
        if (isTicked) next.add(path);
        else next.delete(path);
      }
      change({ ticked: next });
    },
    untickAll: (kind) => {
      const paths = new Set(filesOfKind(inScope, photos, kind).map(toPath));
      if (isFileKind(kind)) {
        change({ ticked: new Set([...ticked].filter((path) => !paths.has(path))) });
      } else {
        const kept = [...paths].map((path) => [path, "keep"] as const);
        change({ choices: new Map([...choices, ...kept]) });
      }
    },
  };
}
