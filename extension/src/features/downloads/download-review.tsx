import { sumBytes } from "@digital-cleanup/cleaner";
import { Dialog } from "@digital-cleanup/ui/dialogs/dialog.tsx";
import { useState } from "preact/hooks";
import { completeDownloads, reportsMissingFiles } from "../../platform/downloads.ts";
import { Button } from "../../ui/button.tsx";
import { PathList } from "../../ui/lists/path-list.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { deleteFiles, type DeleteReport, forgetFiles } from "./delete-files.ts";
import { type DownloadedFile, groupByPath } from "./downloaded-file.ts";
import { DeleteOutcome } from "./delete-outcome.tsx";
import { FileList } from "./file-list.tsx";

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

function ConfirmDelete(props: {
  files: DownloadedFile[];
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t, format } = usePage();
  const { files } = props;
  return (
    <Dialog
      title={t("downloads.confirmTitle", { count: files.length })}
      confirmId="downloads-confirm"
      confirmLabel={t("downloads.confirm")}
      isDanger
      onConfirm={props.onConfirm}
      onClose={props.onClose}
    >
      <p class="note note--danger small">
        {t("downloads.confirmBody", { bytes: format.bytes(sumBytes(files)) })}
      </p>
      <details class="small">
        <summary>{t("downloads.fullList")}</summary>
        <PathList label={t("downloads.fullList")} lines={files.map(({ name }) => name)} />
      </details>
    </Dialog>
  );
}

/** Entries of the download list whose file no longer exists. Removing them frees no space. */
function MissingFiles(props: { files: DownloadedFile[]; isBusy: boolean; onForget: () => void }) {
  const { t } = usePage();
  const { files } = props;
  return (
    <section class="flow" aria-labelledby="downloads-gone-title">
      <h2 id="downloads-gone-title">{t("downloads.goneTitle")}</h2>
      <p id="downloads-gone">
        <data value={files.length}>{t("downloads.goneBody", { count: files.length })}</data>
      </p>
      <details class="small">
        <summary>{t("downloads.seeWhich")}</summary>
        <PathList label={t("downloads.goneTitle")} lines={files.map(({ name }) => name)} />
      </details>
      <p>
        <Button id="downloads-forget" disabled={props.isBusy} onPress={props.onForget}>
          {t("downloads.forget")}
        </Button>
      </p>
    </section>
  );
}
