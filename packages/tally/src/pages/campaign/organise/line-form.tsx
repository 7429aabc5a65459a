import { type Event, organiserKinds } from "@digital-cleanup/challenge";
import { useRef, useState } from "preact/hooks";
import { refuseFields } from "../../client/ask-tally.ts";
import { ActionForm } from "../../event-form/action-form.tsx";
import { Field, FieldFrame } from "../../event-form/field.tsx";
import { createLine, useCampaign } from "./campaign-context.ts";
import {
  createPlaceFinder,
  drawCode,
  type EventLine,
  lineProblems,
  wholeCountry,
} from "./event-line.ts";

type Props = {
  /** The event to copy; absent for a new one. */
  template?: Event;
  start: EventLine;
  onDone: () => void;
};

const formFields = ["label", "name", "organiser", "territory", "startsOn", "endsOn"] as const;

export function LineForm({ template, start, onDone }: Props) {
  const campaign = useCampaign();
  const { t, state, refresh } = campaign;
  const [line, setLine] = useState(start);
  const code = useRef(drawCode());
  const fields = formFields.filter((field) => !template || field !== "territory");

  async function create() {
    const find = createPlaceFinder(`${state.basePath}/api/territories`);
    const place = template ? wholeCountry : await find(line.territory.trim());
    const problems = lineProblems(line, place);
    if (!place || problems.length > 0) {
      return refuseFields(
        problems.map((problem) => (problem === "order" || problem === "days" ? "endsOn" : problem)),
      );
    }
    return createLine(campaign, { line, place, code: code.current, ...(template && { template }) });
  }

  return (
    <ActionForm
      t={t}
      action={create}
      onDone={() => {
        code.current = drawCode();
        void refresh().then(onDone);
      }}
      sentences={{
        startsOn: t("tally.organise.error.startsOn"),
        territory: t("tally.organise.error.territory"),
        kind: t("tally.organise.error.kind"),
      }}
      rename={(field) => field.replace(/^(name|organiser)\..*$/, "$1")}
      button={t("tally.campaign.organise.add")}
      buttonClass="btn--main"
      done={t("tally.campaign.organise.added")}
    >
      <div class="grid grid--fields">
        {fields.map((field) => (
          <Field
            key={field}
            name={field}
            id={`${template?.code ?? "new"}-${field}`}
            label={t(`tally.campaign.organise.field.${field}`)}
            hint={field === "territory" ? t("tally.campaign.organise.territoryHint") : undefined}
            value={line[field]}
            onValue={(value) => setLine((before) => ({ ...before, [field]: value }))}
            autocomplete="off"
            {...((field === "startsOn" || field === "endsOn") && { type: "date" })}
          />
        ))}
        {!template && (
          <FieldFrame name="kind" id="new-kind" label={t("tally.organise.new.organiserKind")}>
            {(inputProps) => (
              <select
                {...inputProps}
                value={line.kind}
                onChange={({ currentTarget: { value: kind } }) =>
                  setLine((before) => ({ ...before, kind }))
                }
              >
                <option value="">{t("tally.organise.error.kind")}</option>
                {organiserKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`tally.organise.kind.${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
        )}
      </div>
    </ActionForm>
  );
}
