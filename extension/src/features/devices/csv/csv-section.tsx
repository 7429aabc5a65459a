import { csvDelimiter, decodeCsv } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Device, DeviceFacts } from "../inventory/device.ts";
import {
  acceptedValues,
  type Column,
  type CsvProblem,
  inventoryColumns,
  newTo,
  type ReadInventory,
  readInventoryCsv,
  writeInventoryCsv,
} from "./inventory-csv.ts";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import type { Attempt } from "../use-changes.ts";

/** Enough for thousands of devices; a larger file is not an inventory. */
const maxMegabytes = 2;
type Read = ReadInventory | "tooLong";

const thisYear = (): number => Number(localDay(Date.now()).slice(0, 4));

/** Exports the inventory as CSV, and imports one after showing a preview. */
export function CsvSection(props: {
  devices: readonly Device[];
  onAdd: (facts: readonly DeviceFacts[]) => Attempt;
}) {
  const { t } = usePage();
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<string>();
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setProblem(undefined);
    if (file.size > maxMegabytes * 1e6) setRead("tooLong");
    else {
      const text = decodeCsv(await file.arrayBuffer());
      setRead(
        readInventoryCsv(text, { owner: isWorkBuild ? "employer" : "mine", thisYear: thisYear() }),
      );
    }
    // Reset, so that choosing the same file again after a correction fires a change event.
    input.value = "";
  };
  const add = async (from: Read, facts: readonly DeviceFacts[]) => {
    setRead(undefined);
    const problemText = await props.onAdd(facts);
    setProblem(problemText);
    // The preview stays on the page for another attempt.
    if (problemText !== undefined) setRead(from);
  };
  const save = () => {
    const delimiter = csvDelimiter(t.language);
    saveFile(
      `inventory-${localDay(Date.now())}.csv`,
      "text/csv",
      writeInventoryCsv(props.devices, delimiter),
    );
  };
  return (
    <section class="card flow" aria-labelledby="devices-csv">
      <h2 id="devices-csv">{t("devices.csvTitle")}</h2>
      <p class="small soft">{t("devices.csvLead", { columns: inventoryColumns.join(", ") })}</p>
      {props.devices.length > 0 && (
        <div class="row">
          <Button id="devices-export" onPress={save}>
            {t("devices.csvExport")}
          </Button>
        </div>
      )}
      <div class="field">
        <label for="devices-import">{t("devices.csvImport")}</label>
        <input
          id="devices-import"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void choose(event.currentTarget).catch(reportError)}
        />
      </div>
      <div role="status" class="flow" id="devices-import-result">
        {problem && <p class="note note--caution">{problem}</p>}
        {read === "tooLong" && (
          <p class="note note--caution">{t("devices.csvTooLong", { megabytes: maxMegabytes })}</p>
        )}
        {read && read !== "tooLong" && (
          <Preview
            read={read}
            held={props.devices}
            onAdd={(facts) => void add(read, facts).catch(reportError)}
          />
        )}
      </div>
    </section>
  );
}

function Preview(props: {
  read: ReadInventory;
  held: readonly Device[];
  onAdd: (facts: readonly DeviceFacts[]) => void;
}) {
  const { t } = usePage();
  const { devices, problems, ignoredColumns, hasHeader } = props.read;
  if (!hasHeader) return <p class="note note--caution">{t("devices.csvNoHeader")}</p>;
  const ready = newTo(props.held, devices);
  const known = devices.length - ready.length;
  return (
    <>
      <p>
        {ready.length > 0
          ? t("devices.csvReady", { count: ready.length })
          : t("devices.csvNothingNew")}{" "}
        {known > 0 && t("devices.csvKnown", { count: known })}
      </p>
      {ignoredColumns.length > 0 && (
        <p class="small">{t("devices.csvIgnored", { columns: ignoredColumns.join(", ") })}</p>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      {ready.length > 0 && (
        <div class="row">
          <Button id="devices-import-add" onPress={() => props.onAdd(ready)}>
            {t("devices.csvAdd", { count: ready.length })}
          </Button>
        </div>
      )}
    </>
  );
}

/** The first problems are enough to recognise a wrong file. */
const problemsShown = 50;

function Problems({ problems }: { problems: readonly CsvProblem[] }) {
  const { t } = usePage();
  const expected = (column: Column) => {
    const values = acceptedValues(thisYear())[column];
    return values ? ` ${t("devices.csvExpected", { values })}` : "";
  };
  return (
    <div class="note note--caution small flow">
      <p>{t("devices.csvProblems", { count: problems.length })}</p>
      <ul>
        {problems.slice(0, problemsShown).map(({ line, text, column, value = "" }) => (
          <li key={line}>
            {column
              ? t("devices.csvProblem", { line, column, value, text }) + expected(column)
              : t("devices.csvProblemWhole", { line, text })}
          </li>
        ))}
      </ul>
      {problems.length > problemsShown && (
        <p>{t("devices.csvMoreProblems", { count: problems.length - problemsShown })}</p>
      )}
    </div>
  );
}
