import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useCampaign } from "./campaign-context.ts";
import type { FoundPlace, LineProblem } from "./event-line.ts";
import type { NumberedLine } from "./read-lines.ts";

export type CheckedLine = {
  line: NumberedLine;
  place: FoundPlace | undefined;
  problems: LineProblem[];
  code: string;
  status: "wrong" | "ready" | "created" | "failed";
};

const columns = ["line", "event", "place", "days", "outcome"] as const;

export function LinePreview({ lines }: { lines: readonly CheckedLine[] }) {
  const { t, format } = useCampaign();
  const wrong = lines.filter(({ status }) => status === "wrong").length;
  const heading = (column: (typeof columns)[number]) =>
    t(`tally.campaign.organise.preview.${column}`);
  return (
    <>
      <p role="status">
        {t("tally.campaign.organise.linesRead", { count: lines.length })}{" "}
        {wrong > 0 && t("tally.campaign.organise.linesWrong", { count: wrong })}
      </p>
      <div class="scroll" role="region" tabIndex={0} aria-label={t("tally.campaign.organise.file")}>
        <table class="table table--stack">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {heading(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, place, problems, status }) => (
              <tr key={line.line}>
                <td data-column={heading("line")}>{line.line}</td>
                <th scope="row">
                  <OthersText text={line.name} />
                  {line.label !== line.name && (
                    <span class="small soft">
                      {" "}
                      <OthersText text={line.label} />
                    </span>
                  )}
                </th>
                <td data-column={heading("place")}>
                  {place ? (
                    place.name || format.country("FR")
                  ) : (
                    <OthersText text={line.territory} />
                  )}
                </td>
                <td data-column={heading("days")}>
                  {problems.some(
                    (problem) =>
                      problem !== "name" &&
                      problem !== "organiser" &&
                      problem !== "kind" &&
                      problem !== "territory",
                  )
                    ? `${line.startsOn} ${line.endsOn}`
                    : format.dayRange(line.startsOn, line.endsOn)}
                </td>
                <td class="outcome" data-column={heading("outcome")}>
                  {problems.length > 0
                    ? problems.map((problem) => (
                        <p key={problem} class="field__error">
                          {t(`tally.campaign.organise.problem.${problem}`)}
                        </p>
                      ))
                    : status !== "wrong" && t(`tally.campaign.organise.status.${status}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
