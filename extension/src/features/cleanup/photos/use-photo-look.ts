import { type LookProgress, splitGroup } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { askWorker, type Running } from "../scan/ask-worker.ts";
import { folderProblemText } from "../folder-problem-text.ts";
import { savedRules } from "../left-alone/saved-rules.ts";
import type { Reviewed } from "../review/reviewed-scan.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import type { ExtraPhotos } from "./extra-photos.ts";
import { addApartPair, apartPairs } from "./apart-pairs.ts";
import type { ListedGroup, ListedPhoto, PhotoResult } from "./photo-result.ts";
import { tellApart } from "./tell-apart.ts";

/** `progress` is absent until the first photo is read, and `found` until groups are counted. */
export type Looking = { progress?: LookProgress; found?: ExtraPhotos; isPaused: boolean };

export type PhotoSearch = {
  photos: PhotoResult | undefined;
  looking: Looking | undefined;
  problem: string | undefined;
  /** Blurry photos are looked for if they are asked for, or were before. */
  start: (findsBlurry?: boolean) => void;
  setPaused: (isPaused: boolean) => void;
  stop: () => void;
  /** Remembers that a photo of a group is not like its best, and takes it out of the group. */
  tellApart: (group: ListedGroup, notAlike: ListedPhoto) => void;
};

/** The look at the photos of a reviewed folder. `onFound` keeps what it found. */
export function usePhotoLook(
  { source, result }: Pick<Reviewed, "source" | "result">,
  onFound: (found: PhotoResult) => void,
): PhotoSearch {
  const { t } = usePage();
  const { photos } = result;
  const [looking, setLooking] = useState<Looking>();
  const [problem, setProblem] = useState<string>();
  const running = useRef<Running<"look">>(undefined);
  /** A search may start before a pair that was just told apart is stored. */
  const storing = useRef(Promise.resolve());
  useEffect(() => () => running.current?.stop(), []);

  const start = async (findsBlurry: boolean) => {
    setProblem(undefined);
    setLooking({ isPaused: false });
    try {
      await storing.current;
      const [apart, rules] = await Promise.all([apartPairs(), savedRules(source)]);
      const leftOut = secondCopies(result);
      const request = { type: "look", source, rules, findsBlurry, apart, leftOut } as const;
      running.current = askWorker(request, ({ found, ...progress }) =>
        setLooking((now) => now && { ...now, progress, ...(found && { found }) }),
      );
      onFound(await running.current.answer);
    } catch (error) {
      setProblem(folderProblemText(t, error, "cleanup.scanFailed"));
    }
    setLooking(undefined);
  };
  return {
    photos,
    looking,
    problem,
    start: (findsBlurry = photos?.blurry !== undefined) =>
      void start(findsBlurry).catch(reportError),
    setPaused: (isPaused) => {
      running.current?.send({ type: isPaused ? "pause" : "goOn" });
      setLooking((now) => now && { ...now, isPaused });
    },
    stop: () => running.current?.stop(),
    tellApart: (group, notAlike) => {
      if (!photos) return;
      const told = tellApart(photos, group, notAlike);
      onFound(told.result);
      storing.current = addApartPair(told.pair).catch(reportError);
    },
  };
}

/** Exact copies are found by the scan: one of each group is looked at. */
const secondCopies = ({ groups }: ScanResult): string[] =>
  groups.flatMap((group) => {
    const { kept, removed } = splitGroup(group, { rule: "original" }, new Map());
    return [...kept.slice(1), ...removed].map(({ path }) => path);
  });
