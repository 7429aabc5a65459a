import * as z from "zod/mini";
import type { CleanupPlan } from "../../../plan/build-plan.ts";
import { sumBytes } from "../../../file.ts";
import type { ApplyOptions } from "../arguments.ts";
import { canRead } from "../can-create.ts";
import { inFolder } from "../in-folder.ts";
import { refuse } from "../refuse.ts";
import { type ApplyReport, applyReportSchema } from "../report.ts";
import { applyText } from "../report-text.ts";
import { runLong } from "../run-long.ts";
import { setScanAside } from "../scan/set-scan-aside.ts";
import type { Texts } from "../texts-en.ts";
import { readPlan, type SavedPlan } from "./plan-file.ts";

/** Sets aside what a saved plan names and nothing has changed since. */
export async function applyCommand(options: ApplyOptions, texts: Texts): Promise<number> {
  if (!(await canRead(options.plan))) return refuse(texts.noPlan, options.plan);
  const plan = await readPlan(options.plan);
  return inFolder(plan.folder, texts, async (root) => {
    // The folder is now a link to another one, of which the plan says nothing.
    if (root !== plan.folder) return refuse(texts.planElsewhere, root);
    const line = { show: () => {}, clear: () => {} };
    // What changed is named, however much it is.
    return runLong(
      { root, options: { ...options, list: true }, newFiles: [], line, toText: applyText },
      async (run) => {
        const aside = await setScanAside(root, toCleanupPlan(plan), plan.emptyFolders, run);
        return z.parse(applyReportSchema, toReport(root, aside, run.signal));
      },
    );
  });
}

/** The comparison of the scan may be days old, so that each copy is compared whole again before it moves. */
function toCleanupPlan({ moves: saved, folders }: SavedPlan): CleanupPlan {
  const moves = saved.map((move) => ({ ...move, comparesWhole: true }));
  return { moves, bytes: sumBytes(moves), folders };
}

const toReport = (
  folder: string,
  aside: ApplyReport["aside"],
  { aborted }: AbortSignal,
): ApplyReport => ({ version: 1, folder, isComplete: !aborted, aside });
