import { inLanguage, paths } from "@digital-cleanup/challenge";
import { Checklist, CopyText, useDoneLines } from "../checklist/checklist.tsx";
import { ClosingAction, ClosingMeaning } from "../closing/closing-action.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { GuideLink, renderOrganiserPage } from "../organiser-page.tsx";
import { DeclaredForm } from "./declared-form.tsx";

function AfterPage() {
  const { t, view, code, baseUrl, basePath } = useOrganiser();
  const { event, published } = view;
  const { isDone, markDone } = useDoneLines(code);
  const report = `${paths.reportPage(code)}?lang=${t.language}`;
  const link = (id: string, label: string, part: string) => (buttonClass: string) => (
    <a class={buttonClass} href={basePath + report + part} onClick={() => markDone(id)}>
      {label}
    </a>
  );
  const lines = [
    {
      id: "close",
      title: t("tally.organise.after.close"),
      meaning: <ClosingMeaning />,
      isDone: published.state === "closed",
      button: (buttonClass: string) => <ClosingAction buttonClass={buttonClass} />,
    },
    {
      id: "figures",
      title: t("tally.organise.after.figures"),
      meaning: t("tally.organise.declared.people"),
      isDone: published.declaredByOrganiser !== undefined,
      button: () => null,
      detail: <DeclaredForm />,
    },
    {
      id: "print",
      title: t("tally.organise.after.print"),
      meaning: t("tally.organise.after.printMeaning"),
      isDone: isDone("print"),
      button: link("print", t("tally.organise.after.printButton"), ""),
    },
    {
      id: "declare",
      title: t("tally.organise.after.declare"),
      meaning: t("tally.organise.after.declareMeaning"),
      isDone: isDone("declare"),
      button: link("declare", t("tally.organise.after.declareButton"), "#national"),
    },
    {
      id: "thanks",
      title: t("tally.organise.after.thanks"),
      meaning: t("tally.organise.after.thanksMeaning"),
      isDone: isDone("thanks"),
      button: (buttonClass: string) => (
        <CopyText
          id="thanks"
          label={t("tally.organise.after.thanksText")}
          text={t("tally.organise.after.thanksBody", {
            name: inLanguage(event.name, t.language),
            link: baseUrl + report,
          })}
          buttonClass={buttonClass}
          onCopied={() => markDone("thanks")}
        />
      ),
    },
  ];
  return (
    <div class="beside">
      <Checklist title={t("tally.organise.after.title")} lines={lines} />
      <div class="flow">
        <ExportsCard />
        <p class="note small">
          {view.isErased ? t("tally.organise.space.erased") : t("tally.organise.after.erasure")}
        </p>
        <GuideLink />
      </div>
    </div>
  );
}

function ExportsCard() {
  const { t, code, basePath } = useOrganiser();
  const lines = [
    ["exportJson", "format=json"],
    ["exportBatches", "format=csv&part=batches"],
    ["exportDesk", "format=csv&part=desk"],
  ] as const;
  return (
    <section class="card flow flow--tight" aria-labelledby="exports">
      <h2 id="exports">{t("tally.organise.after.exports")}</h2>
      <ul class="flow flow--tight small">
        {lines.map(([name, query]) => (
          <li key={name}>
            <a href={`${basePath}${paths.export(code)}?${query}`} id={`go-${name}`}>
              {t(`tally.organise.space.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

renderOrganiserPage("after", <AfterPage />);
