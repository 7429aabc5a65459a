import { useEffect, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { openCommand } from "../open-command.ts";
import { FolderInput } from "./folder-input.tsx";
import type { ScanSource } from "../scan/scan-messages.ts";

/** Explains which folders Chromium refuses, with four workarounds. Opens by itself once a folder was refused. */
export function BlockedFoldersHelp(props: {
  isOpen: boolean;
  onChoose: (source: ScanSource) => void;
}) {
  const { t } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (props.isOpen) setIsOpen(true);
  }, [props.isOpen]);
  return (
    <>
      <h3>{t("cleanup.refusedTitle")}</h3>
      <p class="small">
        {t("cleanup.refusedFolders")} <a href="#downloads">{t("cleanup.wayDownloadsLink")}</a>
      </p>
      <details
        id="cleanup-ways"
        class="small"
        open={isOpen}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>{t("cleanup.waysTitle")}</summary>
        <ul class="flow ways">
          <li>
            <b>{t("cleanup.waySubfolders")}</b> {t("cleanup.waySubfoldersBody")}
          </li>
          <li>
            <b>{t("cleanup.wayDownloads")}</b> {t("cleanup.wayDownloadsBody")}{" "}
            <a href="#downloads">{t("cleanup.wayDownloadsLink")}</a>
          </li>
          <li class="flow">
            <p>
              <b>{t("cleanup.wayReading")}</b> {t("cleanup.wayReadingBody")}
            </p>
            <FolderInput
              id="cleanup-read-only"
              label={t("cleanup.input")}
              onChoose={props.onChoose}
            />
          </li>
          <li>
            <b>{t("cleanup.wayCommand")}</b> {t("cleanup.wayCommandBody")}{" "}
            <code>{openCommand}</code>
          </li>
        </ul>
      </details>
    </>
  );
}
