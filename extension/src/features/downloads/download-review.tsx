import { useState } from "preact/hooks";
import { completeDownloads, reportsMissingFiles } from "../../platform/downloads.ts";
import { usePage } from "../../ui/page-context.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { ConfirmDelete } from "./confirm-delete.tsx";
import { deleteFiles, type DeleteReport, forgetFiles } from "./delete-files.ts";
import { type DownloadedFile, groupByPath } from "./downloaded-file.ts";
import { DeleteOutcome } from "./delete-outcome.tsx";
import { FileList } from "./file-list.tsx";
import { MissingFiles } from "./missing-files.tsx";

const readDownloads = async () => groupByPath(await completeDownloads());

export function DownloadReview() {
  const { t } = usePage();
  const [files, reload] = useWatchedValue(readDownloads);
  const [asked, setAsked] = useState<DownloadedFile[]>();
  const [report, setReport] = useState<DeleteReport>();
  const [working, setWorking] = useState<{ done: number; total: number }>();
  const [problem, setProblem] = useState("");
  const title = useFocusRecovery([files, report]);

  const run = (total: number, work: () => Promise<void>) => {
    setWorking({ done: 0, total });
    setProblem("");
    void work()
      .catch((error: unknown) => {
        setProblem(
          t("downloads.failed", { detail: error instanceof Error ? error.message : String(error) }),
        );
      })
      .finally(() => {
        setWorking(undefined);
        reload();
      });
  };
  const remove = (chosen: DownloadedFile[]) =>
    run(chosen.length, () => {
      setReport(undefined);
      return deleteFiles(chosen, (soFar) => {
        setReport(soFar);
        const done = soFar.deleted.length + soFar.missing.length + soFar.refused.length;
        setWorking({ done, total: chosen.length });
      });
    });
  const forget = (gone: DownloadedFile[]) =>
    run(gone.length, async () => {
      await forgetFiles(gone);
      setReport(undefined);
    });

  if (!files) return <p role="status">{t("downloads.reading")}</p>;
  const onDisk = files.filter((file) => file.isOnDisk);
  const gone = files.filter((file) => !file.isOnDisk);
  return (
    <>
      <div role="status">
        {report && !working && <DeleteOutcome report={report} onForget={forget} />}
        {problem && <p class="note note--caution">{problem}</p>}
      </div>
      <h2 ref={title} tabIndex={-1}>
        {onDisk.length > 0 ? t("downloads.onDisk") : t("downloads.noneTitle")}
      </h2>
      {onDisk.length === 0 && <p>{t("downloads.noneBody")}</p>}
      {!reportsMissingFiles && <p class="note small">{t("downloads.diskUnknown")}</p>}
      {onDisk.length > 0 && (
        <FileList
          key={files.length}
          files={onDisk}
          {...(working && { working })}
          onReview={setAsked}
        />
      )}
      {gone.length > 0 && (
        <MissingFiles files={gone} isBusy={!!working} onForget={() => forget(gone)} />
      )}
      {asked && (
        <ConfirmDelete
          files={asked}
          onConfirm={() => remove(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
