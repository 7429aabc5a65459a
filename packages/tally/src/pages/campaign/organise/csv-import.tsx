import { decodeCsv } from "@digital-cleanup/text";
import { useEffect, useRef, useState } from "preact/hooks";
import { createLine, useCampaign } from "./campaign-context.ts";
import {
  createPlaceFinder,
  drawCode,
  type EventLine,
  type FoundPlace,
  lineProblems,
} from "./event-line.ts";
import { type CheckedLine, LinePreview } from "./line-preview.tsx";
import { maxLines, readLines } from "./read-lines.ts";

type Props = { defaults: Pick<EventLine, "organiser" | "kind"> };

/** Creates many events from a CSV file, after showing what each line will create, or what is wrong with it. */
export function CsvImport({ defaults }: Props) {
  const campaign = useCampaign();
  const { t, state, refresh } = campaign;
  const [lines, setLines] = useState<CheckedLine[]>([]);
  const [missing, setMissing] = useState<readonly (keyof EventLine)[]>([]);
  const [isBusy, setBusy] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const created = lines.filter(({ status }) => status === "created").length;
  const ready = lines.filter(({ status }) => status === "ready" || status === "failed");

  const isDone = created > 0 && ready.length === 0 && !isBusy;
  // The button that was pressed is gone.
  useEffect(() => {
    if (isDone) done.current?.focus();
  }, [isDone]);

  async function preview(file: File): Promise<void> {
    const read = readLines(decodeCsv(await file.arrayBuffer()), defaults);
    setMissing(read.ok ? [] : read.missing);
    if (!read.ok) return setLines([]);
    const find = createPlaceFinder(`${state.basePath}/api/territories`);
    const checked: CheckedLine[] = [];
    for (const line of read.lines) {
      const place = await find(line.territory);
      const problems = lineProblems(line, place);
      checked.push({
        line,
        place,
        problems,
        code: drawCode(),
        status: problems.length > 0 ? "wrong" : "ready",
      });
    }
    setLines(checked);
  }

  const setStatus = (code: string, status: CheckedLine["status"]) =>
    setLines((before) => before.map((line) => (line.code === code ? { ...line, status } : line)));

  async function createAll(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    for (const { line, place, code } of ready) {
      const asked = await createLine(campaign, { line, place: place as FoundPlace, code });
      setStatus(code, asked.ok ? "created" : "failed");
      // Without an answer, the next lines would fail too.
      if (!asked.ok && asked.failure !== "refused") break;
    }
    await refresh();
    setBusy(false);
  }

  return (
    <section class="card flow" aria-labelledby="import">
      <h2 id="import">{t("tally.campaign.organise.importTitle")}</h2>
      <p class="small">{t("tally.campaign.organise.importText", { count: maxLines })}</p>
      <div class="field">
        <label for="file">{t("tally.campaign.organise.file")}</label>
        <input
          id="file"
          type="file"
          accept=".csv,text/csv"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void preview(file);
          }}
        />
      </div>
      {missing.length > 0 && (
        <p class="note note--caution" role="alert">
          {t("tally.campaign.organise.missing", {
            columns: missing
              .map((field) => t(`tally.campaign.organise.column.${field}`))
              .join(", "),
          })}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <LinePreview lines={lines} />
          {isDone && (
            <p class="note" role="status" tabIndex={-1} ref={done}>
              {t("tally.campaign.organise.createdAll", { count: created })}
            </p>
          )}
          <div class="row">
            {ready.length > 0 && (
              <button
                class="btn btn--main"
                type="button"
                aria-disabled={isBusy}
                onClick={() => void createAll()}
              >
                {t("tally.campaign.organise.createAll", { count: ready.length })}
              </button>
            )}
            <span class="small" role="status">
              {isBusy && t("tally.organise.form.sending")}
            </span>
          </div>
        </>
      )}
    </section>
  );
}
