import { useEffect, useRef } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { keepAsked } from "../asked/is-asked.ts";
import { savedRules } from "../left-alone/saved-rules.ts";
import type { Reviewed } from "../review/reviewed-scan.ts";
import { type Choices, saveChoices } from "../saved/saved-choices.ts";
import { askWorker, type Running } from "./ask-worker.ts";
import type { CloudFolder, ComparedBy, ScanProgress, ScanSource } from "./scan-messages.ts";

const noProgress: ScanProgress = {
  files: 0,
  bytes: 0,
  isWalked: false,
  doneBytes: 0,
  leftBytes: 0,
  foundGroups: 0,
  freeableBytes: 0,
};

type Steps = {
  onStart: () => void;
  onProgress: (source: ScanSource, progress: ScanProgress) => void;
  /** The folder is one of a cloud service: the person has to choose how files are compared. */
  onCloud: (source: ScanSource, cloud: CloudFolder) => void;
  onFound: (reviewed: Omit<Reviewed, "done">) => void;
  onFailed: (error: unknown) => void;
};

/** Scans in a worker, which stops with the page. */
export function useScan({ onStart, onProgress, onCloud, onFound, onFailed }: Steps) {
  const scan = useRef<Running<"scan">>(undefined);
  useEffect(() => () => scan.current?.stop(), []);

  /** Resolves to the id of the scan. */
  const start = async (
    source: ScanSource,
    comparedBy?: ComparedBy,
    choices?: Choices,
  ): Promise<string> => {
    onStart();
    const id = crypto.randomUUID();
    try {
      const options = { comparedBy, rules: await savedRules(source) };
      onProgress(source, noProgress);
      scan.current = askWorker({ type: "scan", id, source, options }, (progress) =>
        onProgress(source, progress),
      );
      const { settled } = scan.current;
      const result = await scan.current.answer;
      if ("service" in result) {
        onCloud(source, result);
        return id;
      }
      if (!choices) {
        onFound({ id, source, result, settled });
        return id;
      }
      // Copies that are found for the first time have no choice yet.
      const asked = "folders" in source ? keepAsked(result.groups) : [];
      const chosen = { ...choices, choices: new Map([...asked, ...choices.choices]) };
      await saveChoices(id, chosen, Date.now()).catch(reportError);
      onFound({ id, source, result, settled, choices: chosen });
    } catch (error) {
      onFailed(error);
    }
    return id;
  };

  return { start, stop: () => scan.current?.stop() };
}
